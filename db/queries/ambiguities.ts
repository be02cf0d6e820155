import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { ambiguity, ambiguitySubject } from '../schema/index.ts';

export interface AmbiguityRecord {
  code: string;
  title: string;
  detail: string;
  /** Public codes of what it concerns. */
  concerns: string[];
}

/** Everything that documents leave open, each with what it concerns. */
export function findAmbiguities(db: Db): Promise<AmbiguityRecord[]> {
  return defined(db, 'ambiguities', () => readAmbiguities(db));
}

async function readAmbiguities(db: Db): Promise<AmbiguityRecord[]> {
  const links = await db
    .select({
      code: ambiguity.code,
      title: ambiguity.title,
      detail: ambiguity.detail,
      subject: ambiguitySubject.subject,
    })
    .from(ambiguity)
    .innerJoin(ambiguitySubject, eq(ambiguitySubject.ambiguityId, ambiguity.id))
    .orderBy(asc(ambiguity.position), asc(ambiguitySubject.subject));
  return [...Map.groupBy(links, (link) => link.code).values()].map((group) => {
    const { code, title, detail } = group[0]!;
    return { code, title, detail, concerns: group.map((link) => link.subject) };
  });
}
