import type { Db } from '#db/client.ts';
import { task, taskUnit } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';
import { fullName } from './organisations.ts';

export async function insertTasks(db: Db, plans: Ids, organisations: Ids): Promise<void> {
  const tasks = await insertMissing(
    db,
    task,
    planData.tasks.map((row, position) => ({
      code: row.id,
      planId: idOf(plans, row.doc),
      number: row.no,
      title: row.title,
      section: row.section,
      kind: row.kind,
      unitSource: row.unitSource,
      note: row.note ?? null,
      position,
      locator: row.locator,
      line: row.line,
    })),
  );
  await insertUnits(db, tasks, organisations);
}

/** Units in the order of the document, each as it is written there and under its full name. */
async function insertUnits(db: Db, tasks: Ids, organisations: Ids): Promise<void> {
  const rows = planData.tasks.flatMap((row) =>
    row.units.map((writtenAs, position) => ({
      taskId: idOf(tasks, row.id),
      position,
      organisationId: idOf(organisations, fullName(writtenAs)),
      writtenAs,
    })),
  );
  await db.insert(taskUnit).values(rows).onConflictDoNothing();
}
