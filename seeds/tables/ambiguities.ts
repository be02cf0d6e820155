import type { Db } from '#db/client.ts';
import { ambiguity, ambiguitySubject } from '#db/schema/index.ts';
import { AMBIGUITY_LINKS } from '../ambiguity-links.ts';
import { planData } from '../plan-data.ts';
import { idOf, insertMissing } from './insert-missing.ts';

/** What the documents leave open, attached to everything that it concerns. */
export async function insertAmbiguities(db: Db): Promise<void> {
  const rows = planData.ambiguities.map(({ id, title, detail }, position) => ({
    code: id,
    title,
    detail,
    position,
  }));
  const ids = await insertMissing(db, ambiguity, rows);
  const subjects = Object.entries(AMBIGUITY_LINKS).flatMap(([code, codes]) =>
    codes.map((subject) => ({ ambiguityId: idOf(ids, code), subject })),
  );
  await db.insert(ambiguitySubject).values(subjects).onConflictDoNothing();
}
