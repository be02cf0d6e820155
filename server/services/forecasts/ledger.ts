import type { ForecastRow } from '#core/contract/forecasts.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { ForecastMethod } from '#core/domain/forecast/forecast.ts';
import { scoreOf } from '#core/domain/forecast/score.ts';
import type { Level } from '#core/domain/level.ts';
import { convertUnit } from '#core/domain/measure-unit.ts';
import { containsDay, periodEnd } from '#core/domain/period.ts';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import {
  type ForecastFilter,
  type ForecastRecord,
  findForecasts,
  findVintageMoments,
} from '#db/queries/forecasts.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';

export type LedgerQuestion = Omit<ForecastFilter, 'upTo'>;

/** What came for one projection. */
interface Actual extends Pick<Level, 'period' | 'value' | 'vintage'> {}

/**
 * Every projection that was shown up to a moment, oldest first, held against the level of its deadline's
 * own period as known at that moment.
 */
export async function forecastLedger(
  context: ServiceContext,
  { plan, target, region }: LedgerQuestion,
  moment: Moment,
): Promise<ForecastRow[]> {
  const all = await findForecasts(context.db, { plan, target, region, upTo: moment.upTo });
  const kept = all.filter(({ madeAt }) => chinaDate(madeAt) <= moment.day);
  const { judged } = await judgeCommitments(context, { plan, target, region, allocations: true }, moment);
  const byCommitment = new Map(judged.map((one) => [`${one.record.code} ${one.region.code}`, one]));
  const scored = kept.map((record) => {
    const one = byCommitment.get(`${record.target} ${record.region}`);
    return { record, actual: one ? actualOf(record, one, moment) : null };
  });
  const vintages = new Set(scored.flatMap(({ actual }) => (actual ? [actual.vintage] : [])));
  const known = await findVintageMoments(context.db, [...vintages]);
  return scored.map(({ record, actual }) => toRow(record, actual, known));
}

/** The level that decides, in the forecast's unit; as in judging, of the period that holds the deadline. */
function actualOf({ deadline, unit }: ForecastRecord, { levels }: Judged, { day }: Moment): Actual | null {
  const level = levels.findLast(({ period }) => containsDay(period, deadline) && periodEnd(period) <= day);
  const value = level ? convertUnit(level.value, level.unit, unit) : null;
  return level && value !== null ? { period: level.period, value, vintage: level.vintage } : null;
}

function toRow(
  record: ForecastRecord,
  actual: Actual | null,
  known: ReadonlyMap<VintageId, IsoInstant>,
): ForecastRow {
  const { indicator, indicatorName, region, regionName, ...rest } = record;
  const score = actual && scoreOf(record, actual.value);
  return {
    ...rest,
    indicator: { code: indicator, name: indicatorName },
    region: { code: region, name: regionName },
    method: record.method as ForecastMethod,
    actual: actual?.value ?? null,
    actualPeriod: actual?.period ?? null,
    error: score?.error ?? null,
    inside: score?.inside ?? null,
    hindsight: actual && record.madeAt > known.get(actual.vintage)!,
  };
}
