import type { Db } from '#db/client.ts';
import { event, eventOutcome } from '#db/schema/index.ts';
import { planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export async function insertEvents(db: Db, plans: Ids): Promise<void> {
  const events = await insertMissing(
    db,
    event,
    planData.events.map((row) => ({
      code: row.id,
      planId: idOf(plans, row.doc),
      name: row.name,
      date: row.date,
      place: row.place ?? null,
      host: row.host ?? null,
      locator: row.locator,
      line: row.line,
    })),
  );
  await insertOutcomes(db, events);
}

/** What others reported of events. An outcome has no code; the event and the fact tell it apart. */
async function insertOutcomes(db: Db, events: Ids): Promise<void> {
  const known = await db.select().from(eventOutcome);
  const missing = planData.eventOutcomesExternal
    .map(({ ref, fact, sources, confidence, note }) => ({
      eventId: idOf(events, ref),
      fact,
      sources,
      confidence,
      note,
    }))
    .filter((row) => !known.some(({ eventId, fact }) => eventId === row.eventId && fact === row.fact));
  if (missing.length > 0) await db.insert(eventOutcome).values(missing);
}
