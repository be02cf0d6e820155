import { sql } from 'drizzle-orm';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { once } from '../one-look.ts';
import { rows } from '../rows.ts';

export const DEFINITION_KINDS = ['plan', 'indicator', 'target'] as const;
export type DefinitionKind = (typeof DEFINITION_KINDS)[number];

/** A plan, indicator or target that somebody entered; what the seeds brought was there from the beginning. */
export interface EnteredDefinition {
  kind: DefinitionKind;
  code: string;
  vintage: VintageId;
  recordedAt: IsoInstant;
  recorder: string;
}

/**
 * What was entered after a vintage, up to another one, oldest first. The audit record is what tells with which
 * vintage a definition came; it is only looked at where there is anything after the first vintage.
 */
export function findDefinitionsEntered(
  db: Db,
  after: VintageId,
  upTo: VintageId | null = null,
): Promise<EnteredDefinition[]> {
  return once(db, `definitions ${after} ${upTo ?? ''}`, () => readDefinitions(db, after, upTo));
}

async function readDefinitions(
  db: Db,
  after: VintageId,
  upTo: VintageId | null,
): Promise<EnteredDefinition[]> {
  const found = rows<Omit<EnteredDefinition, 'vintage'> & { vintage: number | string }>(
    await db.execute(sql`
      select split_part(a.action, '.', 1) as kind, a.subject as code, v.id as vintage, s.recorder,
        to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
      from audit_entry a
      join vintage v on v.id = (a.detail ->> 'vintage')::bigint
      join submission s on s.id = v.submission_id
      where (select last from vintage_counter) > ${after}::bigint
        and a.action in ('plan.create', 'indicator.create', 'target.create')
        and v.id > ${after}::bigint and v.id <= coalesce(${upTo}::bigint, v.id)
      order by v.id`),
  );
  return found.map((one) => ({ ...one, vintage: Number(one.vintage) }));
}
