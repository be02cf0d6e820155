import type { ChangeView } from '#core/contract/analysis.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Level } from '#core/domain/level.ts';
import { type ChangeMoment, type ChangeQuestion, levelChange } from '#core/domain/level-change.ts';
import { type ChangeContext, changeSteps } from '#core/domain/level-change-steps.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import type { RegionCode, TargetCode } from '#core/domain/units.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered } from '../progress/gather.ts';
import { noPart } from '../progress/judge-part.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { inUnit, levelAt } from './level-at.ts';
import { placesOf } from './places.ts';
import { sentences } from './sentences.ts';

export interface ChangeAsked {
  target: TargetCode;
  /** One region only; the target's own and every one with a part of it when left out. */
  region?: RegionCode | undefined;
}

/**
 * What moved a target between two moments, each judged by the period and the promise of its own day.
 * @throws AppError `not-found` for an unknown target or region, and for a region without a part of it;
 *   `invalid-request` when the moments stand the wrong way round
 */
export async function changeView(
  context: ServiceContext,
  { target: code, region }: ChangeAsked,
  { from, to }: { from: Moment; to: Moment },
): Promise<ChangeView> {
  if (from.upTo > to.upTo || from.day > to.day) {
    throw new AppError(
      'invalid-request',
      {
        zh: '起点时点（from）不能晚于终点时点（to）',
        en: 'The moment to start from (from) may not be after the one to end at (to).',
      },
      {
        from: from.day,
        to: to.day,
      },
    );
  }
  const [record] = await findTargets(context.db, { code });
  if (!record) throw notFound('目标', code);
  if (region !== undefined) (await placesOf(context)).load(region);
  const filter = { target: code, region, allocations: true };
  const older = await judgeCommitments(context, filter, from);
  const newer = await judgeCommitments(context, filter, to);
  const [first] = newer.judged;
  if (!first) throw noPart({ target: code, region });
  return changeOf(older, newer, { from: from.day, to: to.day });
}

/**
 * The same of what was judged already, of one target.
 * @param newer not empty
 */
export function changeOf(
  older: Pick<JudgedThen, 'judged'>,
  newer: JudgedThen,
  days: ChangeContext['days'],
): ChangeView {
  const [{ record, indicator }] = newer.judged as [Judged, ...Judged[]];
  const before = new Map(older.judged.map((one) => [one.region.code, one]));
  const rows = newer.judged.flatMap((now) => {
    const then = before.get(now.region.code);
    return then ? [splitChange(then, now, newer.gathered, days)] : [];
  });
  return {
    target: record.code,
    indicator: { code: indicator.code, name: indicator.name },
    unit: record.unit,
    decimals: indicator.decimals,
    changeUnit: unitOfChange(record.unit),
    ...days,
    rows,
    demo: rows.some(({ demo }) => demo),
    asOf: days.to,
  };
}

interface JudgedThen {
  judged: readonly Judged[];
  gathered: Gathered;
}

/** What moved one commitment between two moments at which it was judged. */
export function splitChange(
  then: Judged,
  now: Judged,
  gathered: Gathered,
  days: ChangeContext['days'],
): ChangeView['rows'][number] {
  const { decimals } = now.indicator;
  const { unit } = now.target;
  const { period } = then.progress;
  const at = (levels: readonly Level[]) => levelAt(inUnit(levels, unit), period);
  const restated = at(gathered.levels(now.indicator.code, now.region.code, then.target));
  const byNewTerms = at(now.levels);
  const question: ChangeQuestion = {
    from: judgedAt(then),
    to: judgedAt(now),
    restated: { byOldTerms: levelValue(restated), byNewTerms: levelValue(byNewTerms) },
    decimals,
  };
  const change = levelChange(question);
  const context: ChangeContext = {
    unit,
    days,
    promised: { from: then.target.value, to: now.target.value },
    derivations: {
      from: then.progress.levelDerivation,
      restated: restated ? restated.derivation : null,
    },
  };
  const ends = { from: endOf(then, change.gapFrom), to: endOf(now, change.gapTo) };
  return {
    region: now.region,
    allocated: now.allocation !== null,
    ...ends,
    restated: levelValue(restated),
    level: change.level,
    gap: change.gap,
    reason: change.reason,
    demo: ends.from.demo || ends.to.demo || restated?.demo === true,
    explanation: sentences(changeSteps(question, change, context), decimals),
  };
}

function judgedAt({ progress, target }: Judged): ChangeMoment {
  return { period: progress.period, level: progress.level, promise: target };
}

function endOf(
  { progress, target, allocation }: Judged,
  gap: number | null,
): ChangeView['rows'][number]['from'] {
  return {
    period: progress.period,
    level: progress.level,
    targetValue: target.value,
    gap,
    state: progress.state,
    demo: progress.demo || allocation?.demo === true,
  };
}

function levelValue(level: Level | null): number | null {
  return level ? level.value : null;
}
