import type { Level } from '#core/domain/level.ts';
import { judge, type Progress } from '#core/domain/progress.ts';
import type { Target } from '#core/domain/target.ts';
import type { Percent } from '#core/domain/units.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RecordedObservation } from '#db/queries/observations.ts';
import {
  type AllocationRecord,
  findAllocations,
  findTargets,
  type TargetRecord,
} from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Gathered, gather } from './gather.ts';

export interface ProgressFilter {
  plan?: string | undefined;
  region?: string | undefined;
  indicator?: string | undefined;
  target?: string | undefined;
  /** Also the parts that lower regions were given. */
  allocations: boolean;
}

/** A target as one region has to reach it: the plan's own, or the region's part of it. */
interface Commitment {
  record: TargetRecord;
  region: { code: string; name: string };
  allocation: AllocationRecord | null;
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
  const commitments = await findCommitments(context, filter);
  const wanted = commitments.map(({ record, region }) => ({
    indicator: record.indicator,
    region: region.code,
  }));
  const gathered = await gather(context, wanted, moment);
  return { judged: commitments.map((one) => judgeOne(one, gathered, moment)), gathered };
}

async function findCommitments({ db }: ServiceContext, filter: ProgressFilter): Promise<Commitment[]> {
  const { plan, indicator, target: code, region, allocations } = filter;
  const records = await findTargets(db, { plan, indicator, code });
  const parts = allocations || region !== undefined ? await findAllocations(db) : [];
  const byTarget = Map.groupBy(parts, (part) => part.target);
  const all = records.flatMap((record): Commitment[] => [
    { record, region: { code: record.region, name: record.regionName }, allocation: null },
    ...(byTarget.get(record.code) ?? []).map((allocation) => ({
      record,
      region: { code: allocation.region, name: allocation.regionName },
      allocation,
    })),
  ]);
  return all.filter((one) => region === undefined || one.region.code === region);
}

function judgeOne(commitment: Commitment, gathered: Gathered, { day }: Moment): Judged {
  const { record, region } = commitment;
  const indicator = gathered.indicator(record.indicator);
  const target = targetOf(commitment, indicator);
  const levels = gathered.levels(record.indicator, region.code);
  const progress = judge({ target, measureKind: indicator.measureKind, levels, day });
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

/** The target that a region is judged by: a part has the plan's words, its own value and no baseline. */
function targetOf({ record, region, allocation }: Commitment, indicator: IndicatorRecord): Target {
  const { baselineValue, baselineDate } = record;
  const stated = allocation === null && baselineValue !== null && baselineDate !== null;
  return {
    code: record.code,
    plan: record.plan,
    indicator: record.indicator,
    region: region.code,
    comparator: record.comparator,
    strength: record.strength,
    value: allocation?.value ?? record.value,
    low: allocation === null ? record.low : null,
    high: allocation === null ? record.high : null,
    unit: record.unit,
    tolerance: record.tolerance,
    deadline: record.deadline,
    startDate: record.startDate,
    baseline: stated ? { value: baselineValue, date: baselineDate } : null,
    planStart: record.planFrom === null ? null : `${record.planFrom}-01-01`,
    denominatorNeeded: indicator.measureKind === 'share',
    denominator: record.denominator,
  };
}
