import type { CatchUpView } from '#core/contract/analysis.ts';
import { wantedDirection } from '#core/domain/aim.ts';
import { type CatchUpRegion, type CatchUpRule, catchUp } from '#core/domain/catch-up.ts';
import { catchUpShareSteps, catchUpSteps } from '#core/domain/catch-up-steps.ts';
import { comparableLevels } from '#core/domain/comparable-levels.ts';
import { gapOf } from '#core/domain/comparison.ts';
import { notFound } from '#core/domain/errors.ts';
import type { Level } from '#core/domain/level.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import { bestIncrement, meanIncrementOfYear } from '#core/domain/required-increment.ts';
import { significant } from '#core/domain/significant.ts';
import type { Target } from '#core/domain/target.ts';
import type { TargetCode } from '#core/domain/units.ts';
import { yearsBetween } from '#core/domain/years.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { gather } from '../progress/gather.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { inUnit, levelAt } from './level-at.ts';
import { codedName, type Places, placesOf } from './places.ts';
import { sentences } from './sentences.ts';

export interface CatchUpQuestion {
  target: TargetCode;
  rule: CatchUpRule;
  promise?: PromiseView | undefined;
}

/** A region below as the rules read it, with what only the answer shows. */
interface Candidate {
  read: CatchUpRegion;
  part: number | null;
  lastYear: number | null;
  demo: boolean;
}

/**
 * The remaining gap of a target shared among the regions that have a part of it, and those others directly
 * below that report its indicator; all at the period at which the target itself is judged.
 */
export async function catchUpView(
  context: ServiceContext,
  { target: code, rule, promise }: CatchUpQuestion,
  moment: Moment,
): Promise<CatchUpView> {
  const { judged } = await judgeCommitments(context, { target: code, allocations: true, promise }, moment);
  const [whole, ...parts] = judged;
  if (!whole) throw notFound('目标', code);
  const places = await placesOf(context);
  const { indicator, target, progress } = whole;
  const candidates = [
    ...parts.map((part) => candidateOf(part, whole)),
    ...(await othersBelow(context, whole, parts, places, moment)),
  ].sort((a, b) => (a.read.region < b.read.region ? -1 : 1));
  const shared = catchUp(
    {
      rule,
      gap: progress.gap,
      quartersLeft: quartersLeftOf(progress.period, target),
      additive: indicator.placeRollup === 'sum',
      decimals: indicator.decimals,
    },
    candidates.map(({ read }) => read),
  );
  const falling = progress.level !== null && wantedDirection(progress.level, target) < 0;
  const own = standing(whole.levels, whole);
  const way = { unit: target.unit, falling };
  return {
    target: code,
    indicator: { code: indicator.code, name: indicator.name },
    region: whole.region,
    unit: target.unit,
    rule,
    decimals: shared.decimals,
    period: progress.period,
    deadline: target.deadline,
    targetValue: target.value,
    level: progress.level,
    gap: shared.gap,
    quartersLeft: shared.quartersLeft,
    total: shared.total,
    rest: shared.rest,
    none: shared.none,
    perQuarter: progress.requiredIncrement,
    best: own.best,
    lastYear: own.lastYear,
    regions: shared.shares.map((share, place) => ({
      ...share,
      region: codedName(places.load(share.region)),
      part: candidates[place]!.part,
      lastYear: candidates[place]!.lastYear,
      demo: candidates[place]!.demo,
      explanation: sentences(catchUpShareSteps(share, shared, way), shared.decimals),
    })),
    demo: progress.demo || candidates.some(({ demo }) => demo),
    explanation: sentences(catchUpSteps(shared, target.unit, places.load), shared.decimals),
    asOf: moment.day,
  };
}

function candidateOf({ region, levels, target, allocation }: Judged, whole: Judged): Candidate {
  const { level, best, lastYear } = standing(levels, whole);
  return {
    read: {
      region: region.code,
      level: level ? level.value : null,
      gap: level ? gapOf(level.value, target) : null,
      best,
    },
    part: target.value,
    lastYear,
    demo: level?.demo === true || allocation?.demo === true,
  };
}

/** Regions directly below without a part of the target. One that never reported its indicator is none of them. */
async function othersBelow(
  context: ServiceContext,
  whole: Judged,
  parts: readonly Judged[],
  places: Places,
  moment: Moment,
): Promise<Candidate[]> {
  const given = new Set(parts.map(({ region }) => region.code));
  const { code: indicator } = whole.indicator;
  const others = places
    .below(whole.region.code, whole.progress.period ? periodEnd(whole.progress.period) : moment.day)
    .filter(({ code }) => !given.has(code))
    .map(({ code }) => ({ indicator, region: code }));
  const gathered = await gather(context, others, moment);
  return others.flatMap(({ region }): Candidate[] => {
    const levels = gathered.levels(indicator, region);
    if (levels.length === 0) return [];
    const { level, best, lastYear } = standing(levels, whole);
    return [
      {
        read: { region, level: level ? level.value : null, gap: null, best },
        part: null,
        lastYear,
        demo: level?.demo === true,
      },
    ];
  });
}

/** A region's level at the judged period and the best quarter up to it, in the target's unit. */
function standing(levels: readonly Level[], { target, progress }: Judged) {
  const known = inUnit(levels, target.unit);
  const level = levelAt(known, progress.period);
  if (!level || progress.level === null) return { level: null, best: null, lastYear: null };
  const comparable = comparableLevels(known, level);
  const direction = wantedDirection(progress.level, target);
  const told = (increment: number | null) => (increment === null ? null : significant(increment));
  return {
    level,
    best: told(bestIncrement(comparable, direction)),
    lastYear: told(meanIncrementOfYear(comparable, direction)),
  };
}

function quartersLeftOf(period: Period | null, { deadline }: Target): number | null {
  return period === null || deadline === null ? null : yearsBetween(periodEnd(period), deadline) * 4;
}
