import type { DensityView } from '#core/contract/analysis.ts';
import type { AnalysisStep } from '#core/domain/analysis-step.ts';
import { type DensitySplit, type NoDensitySplit, splitDensity } from '#core/domain/density-split.ts';
import { densitySteps, noDensityStep, type RatioAt } from '#core/domain/density-split-steps.ts';
import type { Level } from '#core/domain/level.ts';
import { addYears, type Period, periodYear } from '#core/domain/period.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { levelAt } from './level-at.ts';
import { codedName } from './places.ts';
import { sentences } from './sentences.ts';
import { type SubjectQuestion, subjectOf } from './subject.ts';

export interface DensityQuestion extends SubjectQuestion {
  /** A year before `to` when left out. */
  from?: Period | undefined;
  /** The judged or newest period when left out. */
  to?: Period | undefined;
}

/** The change of a ratio between two periods, split into its numerator's and its denominator's part. */
export async function densityView(
  context: ServiceContext,
  question: DensityQuestion,
  moment: Moment,
): Promise<DensityView> {
  const { indicator, region, levels, period } = await subjectOf(context, question, moment);
  const to = question.to ?? period;
  const from = question.from ?? (to === null || periodYear(to) === 0 ? null : addYears(to, -1));
  const ends = [levelAt(levels, from), levelAt(levels, to)] as const;
  const members = await membersOf(context, indicator);
  const [start, end] = [dividedAt(ends[0]), dividedAt(ends[1])];
  const split =
    start && end && indicator.scale !== null
      ? splitDensity(start, end, indicator.scale, indicator.decimals)
      : null;
  const none = split ? null : reasonOf(indicator, ends, start !== null && end !== null);
  return {
    indicator: { code: indicator.code, name: indicator.name },
    region: codedName(region),
    unit: indicator.unit,
    decimals: indicator.decimals,
    scale: indicator.scale,
    numerator: members && shortly(members.numerator),
    denominator: members && shortly(members.denominator),
    from: endOf(ends[0]),
    to: endOf(ends[1]),
    changeUnit: unitOfChange(indicator.unit),
    logMean: split ? split.logMean : null,
    change: split ? split.change : null,
    none,
    demo: ends.some((level) => level?.demo === true),
    explanation: sentences(steps(split, [start, end], members, indicator, none), indicator.decimals),
    asOf: moment.day,
  };
}

interface Members {
  numerator: IndicatorRecord;
  denominator: IndicatorRecord;
}

async function membersOf(
  { db }: ServiceContext,
  { numerator, denominator }: IndicatorRecord,
): Promise<Members | null> {
  const all = await findIndicators(db);
  const [top, bottom] = [numerator, denominator].map((code) => all.find((one) => one.code === code));
  return top && bottom ? { numerator: top, denominator: bottom } : null;
}

function shortly({ code, name, unit }: IndicatorRecord) {
  return { code, name, unit };
}

/** What a level was divided from; null for one that was reported as a ratio. */
function dividedAt(level: Level | null): RatioAt | null {
  const value = (...roles: string[]) => level?.inputs.find(({ role }) => roles.includes(role))?.value;
  const numerator = value('numerator');
  const denominator = value('denominator', 'denominator_target');
  if (!level || numerator === undefined || denominator === undefined) return null;
  return { period: level.period, ratio: level.value, numerator, denominator };
}

function endOf(level: Level | null): DensityView['from'] {
  if (!level) return null;
  const divided = dividedAt(level);
  return {
    period: level.period,
    ratio: level.value,
    numerator: divided ? divided.numerator : null,
    denominator: divided ? divided.denominator : null,
    demo: level.demo,
  };
}

function reasonOf(
  { measureKind }: IndicatorRecord,
  [from, to]: readonly [Level | null, Level | null],
  bothDivided: boolean,
): NoDensitySplit {
  if (measureKind !== 'ratio' && measureKind !== 'share') return 'not_a_ratio';
  if (!to) return 'no_figure_to';
  if (!from) return 'no_figure_from';
  return bothDivided ? 'not_positive' : 'published_only';
}

function steps(
  split: DensitySplit | null,
  [start, end]: readonly [RatioAt | null, RatioAt | null],
  members: Members | null,
  { unit }: IndicatorRecord,
  none: NoDensitySplit | null,
): AnalysisStep[] {
  if (split && start && end && members) return densitySteps(split, [start, end], { ...members, unit });
  return none === null ? [] : [noDensityStep(none)];
}
