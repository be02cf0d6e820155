import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { type Batch, submissionIdOf } from './batches.ts';
import { type OutcomeRow, planData } from './plan-data.ts';
import { idOf, type SeededIds } from './tables/insert-missing.ts';
import { insertSources } from './tables/sources.ts';

/** When the reports were read; the day on which they appeared is not known. */
const READ_AT: IsoInstant = '2026-11-21T00:00:00+08:00';
const PRESS = '媒体报道';

/**
 * What the press reported of events, one batch for each report. The unit is the report's own: 21 家 of
 * firms cannot be held against a target of 10 to 15 个 of projects, so a person has to rule.
 */
export function eventOutcomeBatches(db: Db, ids: SeededIds, now: IsoInstant): Promise<Batch[]> {
  return Promise.all(planData.eventOutcomesExternal.map((outcome) => toBatch(db, outcome, ids, now)));
}

async function toBatch(db: Db, outcome: OutcomeRow, ids: SeededIds, now: IsoInstant): Promise<Batch> {
  const { figure, confidence } = outcome;
  const sources = await insertSources(
    db,
    outcome.sources.map((url) => ({ url, publisher: PRESS, publishedAt: null, confidence })),
  );
  const regionId = idOf(ids.regions, figure.regionCode);
  return {
    submission: {
      id: submissionIdOf(`outcome ${outcome.id}`),
      kind: 'published',
      planId: idOf(ids.plans, outcome.doc),
      regionId,
      period: figure.period,
      recorder: PRESS,
      fileHash: null,
      note: outcome.fact,
      demo: false,
      createdAt: now,
    },
    cells: [
      {
        indicatorId: idOf(ids.indicators, figure.indicatorCode),
        regionId,
        period: figure.period,
        form: 'point',
        status: 'published',
        value: figure.value,
        unit: figure.unit,
        yoyPercent: null,
        sourceId: idOf(sources, outcome.sources[0]!),
        occurredOn: null,
        note: outcome.note,
      },
    ],
    recordedAt: READ_AT,
  };
}
