import type { Db } from '#db/client.ts';
import { box, boxItem } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertBoxes(db: Db, plans: Ids): Promise<void> {
  const boxes = await insertMissing(
    db,
    box,
    planData.boxes.map((row) => ({
      code: row.id,
      planId: idOf(plans, row.doc),
      title: row.title,
      taskCode: row.parent,
      locator: row.locator,
      line: row.line,
    })),
  );
  const items = planData.boxes.flatMap((row) =>
    row.items.map(({ id, name, line }) => ({ code: id, boxId: idOf(boxes, row.id), name, line })),
  );
  await insertMissing(db, boxItem, items);
}
