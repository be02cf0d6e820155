import { type Completeness, completenessOf, expectedLines } from '#core/domain/review/completeness.ts';
import { formOfColumn, mainColumn } from '#core/domain/upload/form-of-column.ts';
import type { Db } from '#db/client.ts';
import { findRecordedCells } from '#db/queries/collected.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { knownThen } from '../known-then.ts';
import { reportedIndicators } from '../uploads/reported-indicators.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import type { Collected } from './collect.ts';
import { mainCellsThen, type Then } from './then.ts';

/**
 * How complete each of some reports is, in their order: by what was entered into the newest revision, or by what is
 * on record where figures came without a report. Nothing begun = nothing filled in.
 *
 * @param then the moment that they were collected at
 */
export async function completenessFor(
  db: Db,
  collected: readonly Collected[],
  then: Then = {},
): Promise<Completeness[]> {
  const expected = await expectedFor(db, collected, then);
  const entered = Map.groupBy(
    await mainCellsThen(
      db,
      collected.flatMap(({ standing }) => (standing.report === null ? [] : [standing.report])),
      then,
    ),
    ({ report }) => report,
  );
  const recorded = new Set(await recordedKeys(db, collected, expected, then));
  return collected.map(({ duty, period, standing }) => {
    const lines = expected.get(duty.id)!;
    if (!standing.direct) {
      return completenessOf(lines, standing.report === null ? [] : (entered.get(standing.report) ?? []));
    }
    const wanted = expectedLines(lines);
    const filled = wanted.filter(({ code, measureKind }) =>
      recorded.has(
        `${duty.regionId} ${period} ${code} ${formOfColumn(measureKind, mainColumn(measureKind))}`,
      ),
    );
    return { filled: filled.length, expected: wanted.length };
  });
}

/** What each duty's form asks for. */
async function expectedFor(
  db: Db,
  collected: readonly Collected[],
  { upTo, until }: Then,
): Promise<Map<number, IndicatorRecord[]>> {
  const isKnown = await knownThen({ db }, until === undefined || upTo === undefined ? null : { upTo });
  const vocabulary = await loadVocabulary(db, (target) => isKnown('target', target));
  const found = new Map<number, IndicatorRecord[]>();
  for (const { duty } of collected) {
    if (found.has(duty.id)) continue;
    const plan = vocabulary.plans.find(({ code }) => code === duty.plan)!;
    const region = vocabulary.regions.find(({ code }) => code === duty.region.code)!;
    found.set(duty.id, await reportedIndicators(db, plan, region, vocabulary));
  }
  return found;
}

async function recordedKeys(
  db: Db,
  collected: readonly Collected[],
  expected: ReadonlyMap<number, readonly IndicatorRecord[]>,
  { upTo }: Then,
): Promise<string[]> {
  const direct = collected.filter(({ standing }) => standing.direct);
  const cells = await findRecordedCells(db, {
    indicators: [...new Set(direct.flatMap(({ duty }) => expected.get(duty.id)!.map(({ code }) => code)))],
    regions: [...new Set(direct.map(({ duty }) => duty.regionId))],
    periods: [...new Set(direct.map(({ period }) => period))],
    upTo,
  });
  return cells.map(({ regionId, period, indicator, form }) => `${regionId} ${period} ${indicator} ${form}`);
}
