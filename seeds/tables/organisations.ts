import type { Db } from '#db/client.ts';
import { organisation, organisationAlias } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf } from './insert-missing.ts';

/** The name under which an office is kept: 省工信厅 and 省工业和信息化厅 are one. */
export function fullName(writtenAs: string): string {
  return planData.unitAliases[writtenAs] ?? writtenAs;
}

/** Offices and companies that tasks name, once each, with the other ways to write them. Ids by full name. */
export async function insertOrganisations(db: Db): Promise<Ids> {
  const names = new Set(planData.tasks.flatMap((task) => task.units.map(fullName)));
  const known = await findOrganisations(db);
  const missing = [...names].filter((name) => !known.has(name)).map((name) => ({ name }));
  if (missing.length > 0) await db.insert(organisation).values(missing).onConflictDoNothing();
  const ids = await findOrganisations(db);
  const aliases = Object.entries(planData.unitAliases).map(([alias, name]) => ({
    alias,
    organisationId: idOf(ids, name),
  }));
  await db.insert(organisationAlias).values(aliases).onConflictDoNothing();
  return ids;
}

async function findOrganisations(db: Db): Promise<Ids> {
  const rows = await db.select().from(organisation);
  return new Map(rows.map(({ name, id }) => [name, id]));
}
