import type { WhatIfView } from '#core/contract/what-if.ts';
import { wantedDirection } from '#core/domain/aim.ts';
import { notFound } from '#core/domain/errors.ts';
import type { Level } from '#core/domain/level.ts';
import { judge, type Progress } from '#core/domain/progress.ts';
import { significant } from '#core/domain/significant.ts';
import type { Figure, Fraction, RegionCode, TargetCode } from '#core/domain/units.ts';
import { type RevisedFigure, reviseBy } from '#core/domain/what-if.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered, Supposing } from '../progress/gather.ts';
import { judgePart } from '../progress/judge-part.ts';
import type { Judged } from '../progress/judged.ts';
import { lightRulesAt } from '../progress/light-rules.ts';

export interface WhatIfQuestion {
  target: TargetCode;
  /** The target's own region when left out. */
  region?: RegionCode | undefined;
  /** −0.02 = down by 2 %. */
  share: Fraction;
}

/** How far a light is from turning is found out by a step of this size. */
const PROBE: Fraction = -0.01;

/**
 * How a target would be judged if its newest figure were revised: by the same rules, promise and day. Nothing is kept.
 * @throws AppError `not-found`
 */
export async function whatIf(
  context: ServiceContext,
  { target: code, region, share }: WhatIfQuestion,
  moment: Moment,
): Promise<WhatIfView> {
  const [record] = await findTargets(context.db, { code });
  if (!record) throw notFound('目标', code);
  const part = { target: code, region: region ?? record.region };
  const { one, gathered } = await judgePart(context, part, moment);
  const bench = {
    rules: await lightRulesAt(context, moment),
    calendar: await findHolidayYears(context.db),
    day: moment.day,
  };
  const judgeBy: JudgeBy = (levels) =>
    judge({ target: one.target, measureKind: one.indicator.measureKind, levels, ...bench });
  return {
    target: code,
    indicator: named(one.indicator),
    region: one.region,
    unit: record.unit,
    decimals: one.indicator.decimals,
    period: one.progress.period,
    share,
    now: standingOf(one.progress),
    cases: [...figureCase(one, gathered, share, judgeBy), ...levelCase(one, share, judgeBy)],
    demo: one.progress.demo || one.allocation?.demo === true,
    asOf: moment.day,
  };
}

type JudgeBy = (levels: readonly Level[]) => Progress;
type Case = WhatIfView['cases'][number];

/** The newest figure as it was reported: the indicator's own, or what a ratio divides. */
function figureCase(one: Judged, gathered: Gathered, share: Fraction, judgeBy: JudgeBy): Case[] {
  const { indicator, region, target, progress } = one;
  const divided = progress.levelDerivation === 'ratio' || progress.levelDerivation === 'share_of_target';
  const revised = divided && indicator.numerator ? gathered.indicator(indicator.numerator) : indicator;
  const supposed = (by: Fraction) => {
    let figure: RevisedFigure | null = null;
    const supposing: Supposing = (code, known) => {
      if (code !== revised.code || progress.period === null) return known;
      const terms = { measureKind: revised.measureKind, period: progress.period, share: by };
      const found = reviseBy(known, terms);
      if (!found) return known;
      ({ figure } = found);
      return found.observations;
    };
    const then = judgeBy(gathered.levels(indicator.code, region.code, target, supposing));
    return { then, figure: figure as RevisedFigure | null };
  };
  const { then, figure } = supposed(share);
  if (!figure) return [];
  const { level } = supposed(PROBE).then;
  const perShare = level === null || progress.level === null ? null : (level - progress.level) / PROBE;
  return [
    {
      of: 'figure',
      figure: { ...figure, indicator: named(revised), decimals: revised.decimals },
      outcome: standingOf(then),
      turnsAt: turningPoint(one, perShare),
    },
  ];
}

function levelCase(one: Judged, share: Fraction, judgeBy: JudgeBy): Case[] {
  const { levels, progress } = one;
  if (progress.level === null) return [];
  const supposed = levels.map((level) =>
    level.period === progress.period ? { ...level, value: significant(level.value * (1 + share))! } : level,
  );
  return [
    {
      of: 'level',
      figure: null,
      outcome: standingOf(judgeBy(supposed)),
      turnsAt: turningPoint(one, progress.level),
    },
  ];
}

/** @param perShare how much the level moves for the whole of what is revised */
function turningPoint({ progress, target }: Judged, perShare: Figure | null): Fraction | null {
  const { fragility, level } = progress;
  if (fragility === null || level === null || perShare === null || perShare === 0) return null;
  const at = (-wantedDirection(level, target) * fragility * level) / perShare;
  return Math.abs(at) < 1 ? significant(at) : null;
}

function standingOf({ level, gap, lagPoints, state, light }: Progress): WhatIfView['now'] {
  return { level, gap, lagPoints, state, light };
}

function named({ code, name }: IndicatorRecord) {
  return { code, name };
}
