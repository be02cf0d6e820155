import type { WorkCalendar } from '#core/domain/collection/workday.ts';
import type { Level } from '#core/domain/level.ts';
import type { LightRule } from '#core/domain/light.ts';
import { judge, type Progress } from '#core/domain/progress.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import { remembered } from '#core/domain/remembered.ts';
import type { DenominatorTarget, Target } from '#core/domain/target.ts';
import type { IndicatorCode, Percent, RegionCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RecordedObservation } from '#db/queries/observations.ts';
import type { TargetRecord } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Commitment, type CommitmentFilter, findCommitments, targetsAt } from './commitments.ts';
import { type Gathered, gather } from './gather.ts';
import { lightRulesAt } from './light-rules.ts';
import { type PromiseStand, promiseOfPart, promises } from './promises.ts';

export interface ProgressFilter extends CommitmentFilter {
  /** The promise as it stood on the day judged (the default), or as it stands now. */
  promise?: PromiseView | undefined;
}

/** A commitment held against the region's figures, with everything it was judged by. */
export interface Judged extends Commitment {
  promise: PromiseStand;
  indicator: IndicatorRecord;
  target: Target;
  /** Oldest first, whatever their period. */
  levels: Level[];
  progress: Progress;
  /** The reported figure of the judged period; null for what is recomputed. */
  reported: RecordedObservation | null;
  /** Published 同比 of the judged period; never computed here. */
  yoyPercent: Percent | null;
}

/** Judges every commitment that a filter lets through, as of a moment: the plan's own before its parts. */
export async function judgeCommitments(
  context: ServiceContext,
  filter: ProgressFilter,
  moment: Moment,
): Promise<{ judged: Judged[]; gathered: Gathered }> {
  const court = await openCourt(context, moment, filter.promise);
  return court.judge(await findCommitments(context, filter, court.records));
}

/** Where commitments are judged as of a moment, few or many at a time. */
export interface Court {
  /** The targets that were there then. */
  records: readonly TargetRecord[];
  judge: (commitments: readonly Commitment[]) => Promise<{ judged: Judged[]; gathered: Gathered }>;
}

export async function openCourt(
  context: ServiceContext,
  moment: Moment,
  promise: PromiseView = 'then',
): Promise<Court> {
  const records = await targetsAt(context, moment);
  const promiseOf = remembered(await promises(context, moment, promise));
  const rules = await lightRulesAt(context, moment);
  const calendar = await findHolidayYears(context.db);
  return {
    records,
    async judge(commitments) {
      const gathered = await gather(context, commitments.map(cellOf), moment);
      const parentPromise = parentPromises(records, promiseOf, gathered);
      const bench = { gathered, promiseOf, parentPromise, rules, calendar, moment };
      return { judged: commitments.map((one) => judgeOne(one, bench)), gathered };
    },
  };
}

/** Whose figures a commitment is held against. */
export function cellOf({ record, region }: Commitment): { indicator: IndicatorCode; region: RegionCode } {
  return { indicator: record.indicator, region: region.code };
}

/** What judging needs beside a commitment. */
interface Bench {
  gathered: Gathered;
  promiseOf: (record: TargetRecord) => PromiseStand;
  parentPromise: (indicator: IndicatorRecord, region: RegionCode) => DenominatorTarget | null;
  rules: readonly LightRule[];
  calendar: WorkCalendar;
  moment: Moment;
}

function judgeOne(
  commitment: Commitment,
  { gathered, promiseOf, parentPromise, rules, calendar, moment }: Bench,
): Judged {
  const { record, region, allocation } = commitment;
  const indicator = gathered.indicator(record.indicator);
  const whole = promiseOf(record);
  const promise = allocation ? promiseOfPart(whole, allocation) : whole;
  const target = targetOf(commitment, promise, indicator, parentPromise(indicator, region.code));
  const levels = gathered.levels(record.indicator, region.code, target);
  const progress = judge({
    target,
    measureKind: indicator.measureKind,
    levels,
    day: moment.day,
    rules,
    calendar,
    preface: promise.steps,
  });
  const form = indicator.measureKind === 'flow' ? 'ytd' : 'point';
  const reported = gathered
    .observations(record.indicator, region.code)
    .find((one) => one.period === progress.period && one.form === form);
  return {
    ...commitment,
    promise,
    indicator,
    target,
    levels,
    progress,
    reported: reported ?? null,
    yoyPercent: reported?.yoyPercent ?? null,
  };
}

/** The target that a region is judged by. */
function targetOf(
  { record, region }: Commitment,
  { terms }: PromiseStand,
  { measureKind }: IndicatorRecord,
  denominatorTarget: DenominatorTarget | null,
): Target {
  return {
    ...terms,
    code: record.code,
    plan: record.plan,
    indicator: record.indicator,
    region: region.code,
    strength: record.strength,
    unit: record.unit,
    planStart: record.planFrom === null ? null : `${record.planFrom}-01-01`,
    denominatorNeeded: measureKind === 'share',
    denominatorTarget,
  };
}

/** What the region above has promised of a share's denominator; null where it has nothing, or several things. */
function parentPromises(
  records: readonly TargetRecord[],
  promiseOf: (record: TargetRecord) => PromiseStand,
  gathered: Gathered,
): Bench['parentPromise'] {
  return ({ measureKind, denominator }, region) => {
    if (measureKind !== 'share' || denominator === null) return null;
    const above = gathered.parent(region);
    const [one, ...others] = records.filter(
      (record) => record.region === above && record.indicator === denominator,
    );
    if (!one || others.length > 0) return null;
    return { code: one.code, value: promiseOf(one).terms.value, unit: one.unit };
  };
}
