import type { WorkCalendar } from '#core/domain/collection/workday.ts';
import type { Level } from '#core/domain/level.ts';
import type { LightRule } from '#core/domain/light.ts';
import { judge, type Progress } from '#core/domain/progress.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { DenominatorTarget, Target } from '#core/domain/target.ts';
import type { Percent, RegionCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RecordedObservation } from '#db/queries/observations.ts';
import {
  type AllocationRecord,
  findAllocations,
  findTargets,
  type TargetRecord,
} from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';
import { type Gathered, gather } from './gather.ts';
import { lightRulesAt } from './light-rules.ts';
import { type PromiseStand, promiseOfPart, promises } from './promises.ts';

export interface ProgressFilter {
  plan?: string | undefined;
  region?: string | undefined;
  indicator?: string | undefined;
  target?: string | undefined;
  /** Also the parts that lower regions were given. */
  allocations: boolean;
  /** The promise as it stood on the day judged (the default), or as it stands now. */
  promise?: PromiseView | undefined;
}

/** A target as one region has to reach it: the plan's own, or the region's part of it. */
interface Commitment {
  record: TargetRecord;
  region: { code: string; name: string };
  allocation: AllocationRecord | null;
  /** Whether regions below were given parts of it. */
  sharedOut: boolean;
  promise: PromiseStand;
}

/** A commitment held against the region's figures, with everything it was judged by. */
export interface Judged extends Commitment {
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
  const isKnown = await knownThen(context, moment);
  const records = (await findTargets(context.db)).filter(({ code }) => isKnown('target', code));
  const promiseOf = await promises(context, moment, filter.promise ?? 'then');
  const rules = await lightRulesAt(context, moment);
  const calendar = await findHolidayYears(context.db);
  const commitments = await findCommitments(context, filter, records, promiseOf);
  const wanted = commitments.map(({ record, region }) => ({
    indicator: record.indicator,
    region: region.code,
  }));
  const gathered = await gather(context, wanted, moment);
  const parentPromise = parentPromises(records, promiseOf, gathered);
  return {
    judged: commitments.map((one) => judgeOne(one, { gathered, parentPromise, rules, calendar, moment })),
    gathered,
  };
}

async function findCommitments(
  { db }: ServiceContext,
  { plan, indicator, target: code, region, allocations }: ProgressFilter,
  records: readonly TargetRecord[],
  promiseOf: (record: TargetRecord) => PromiseStand,
): Promise<Commitment[]> {
  const asked = records.filter(
    (one) =>
      (plan === undefined || one.plan === plan) &&
      (indicator === undefined || one.indicator === indicator) &&
      (code === undefined || one.code === code),
  );
  const byTarget = Map.groupBy(await findAllocations(db), (part) => part.target);
  const all = asked.flatMap((record): Commitment[] => {
    const promise = promiseOf(record);
    const parts = byTarget.get(record.code) ?? [];
    const whole: Commitment = {
      record,
      promise,
      region: { code: record.region, name: record.regionName },
      allocation: null,
      sharedOut: parts.length > 0,
    };
    if (!allocations && region === undefined) return [whole];
    return [
      whole,
      ...parts.map((allocation) => ({
        record,
        promise: promiseOfPart(promise, allocation),
        region: { code: allocation.region, name: allocation.regionName },
        allocation,
        sharedOut: false,
      })),
    ];
  });
  return all.filter((one) => region === undefined || one.region.code === region);
}

/** What judging needs beside a commitment. */
interface Bench {
  gathered: Gathered;
  parentPromise: (indicator: IndicatorRecord, region: RegionCode) => DenominatorTarget | null;
  rules: readonly LightRule[];
  calendar: WorkCalendar;
  moment: Moment;
}

function judgeOne(
  commitment: Commitment,
  { gathered, parentPromise, rules, calendar, moment }: Bench,
): Judged {
  const { record, region, promise } = commitment;
  const indicator = gathered.indicator(record.indicator);
  const target = targetOf(commitment, indicator, parentPromise(indicator, region.code));
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
  { record, region, promise: { terms } }: Commitment,
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
