import { AppError, notFound } from '#core/domain/errors.ts';
import type { Level } from '#core/domain/level.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import type { IndicatorCode, RegionCode, TargetCode } from '#core/domain/units.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import type { RegionRecord } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { gather } from '../progress/gather.ts';
import { judgeCommitments } from '../progress/judged.ts';
import { type Places, placesOf } from './places.ts';

/** An indicator in a region: named outright, or by a target (in its own region unless another is named). */
export interface SubjectQuestion {
  indicator?: IndicatorCode | undefined;
  target?: TargetCode | undefined;
  region?: RegionCode | undefined;
}

export interface Subject {
  indicator: IndicatorRecord;
  region: RegionRecord;
  places: Places;
  /** Oldest first, up to the moment's day. */
  levels: Level[];
  /** The period at which the target is judged there, else the newest one; null without any figure. */
  period: Period | null;
}

/**
 * The levels that an analysis is about. Of a target they are those it is judged by.
 * @throws AppError `invalid-request` when neither a target nor an indicator with a region is named,
 *   `not-found` for codes that are not known
 */
export async function subjectOf(
  context: ServiceContext,
  { indicator: code, target, region }: SubjectQuestion,
  moment: Moment,
): Promise<Subject> {
  const places = await placesOf(context);
  if (target !== undefined) return ofTarget(context, target, region, places, moment);
  if (code === undefined || region === undefined) {
    throw new AppError(
      'invalid-request',
      {
        zh: '须用 target 指定目标，或同时用 indicator 和 region 指定指标和地区',
        en: 'Name a target, or both an indicator and a region.',
      },
      {
        parameter: code === undefined ? 'indicator' : 'region',
      },
    );
  }
  const indicator = (await findIndicators(context.db)).find((one) => one.code === code);
  if (!indicator) throw notFound('指标', code);
  const place = places.load(region);
  const gathered = await gather(context, [{ indicator: code, region }], moment);
  const levels = upTo(gathered.levels(code, region), moment);
  return { indicator, region: place, places, levels, period: levels.at(-1)?.period ?? null };
}

async function ofTarget(
  context: ServiceContext,
  code: TargetCode,
  region: RegionCode | undefined,
  places: Places,
  moment: Moment,
): Promise<Subject> {
  const [record] = await findTargets(context.db, { code });
  if (!record) throw notFound('目标', code);
  const place = places.load(region ?? record.region);
  const filter = { target: code, region: place.code, allocations: true };
  const [judged] = (await judgeCommitments(context, filter, moment)).judged;
  if (!judged) return subjectOf(context, { indicator: record.indicator, region: place.code }, moment);
  const levels = upTo(judged.levels, moment);
  const period = judged.progress.period ?? levels.at(-1)?.period ?? null;
  return { indicator: judged.indicator, region: place, places, levels, period };
}

function upTo(levels: readonly Level[], { day }: Moment): Level[] {
  return levels.filter((level) => periodEnd(level.period) <= day);
}
