import {
  type AllocationRecord,
  findAllocations,
  findTargets,
  type TargetRecord,
} from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';

export interface CommitmentFilter {
  plan?: string | undefined;
  region?: string | undefined;
  indicator?: string | undefined;
  target?: string | undefined;
  /** Also the parts that lower regions were given. */
  allocations: boolean;
}

/** A target as one region has to reach it: the plan's own, or the region's part of it. */
export interface Commitment {
  record: TargetRecord;
  region: { code: string; name: string };
  allocation: AllocationRecord | null;
  /** Whether regions below were given parts of it. */
  sharedOut: boolean;
}

/** The targets that were there at a moment, in the documents' order. */
export async function targetsAt(context: ServiceContext, moment: Moment): Promise<TargetRecord[]> {
  const isKnown = await knownThen(context, moment);
  return (await findTargets(context.db)).filter(({ code }) => isKnown('target', code));
}

/** Those that a filter lets through: of every target the plan's own before its parts. */
export async function findCommitments(
  { db }: ServiceContext,
  { plan, indicator, target: code, region, allocations }: CommitmentFilter,
  records: readonly TargetRecord[],
): Promise<Commitment[]> {
  const asked = records.filter(
    (one) =>
      (plan === undefined || one.plan === plan) &&
      (indicator === undefined || one.indicator === indicator) &&
      (code === undefined || one.code === code),
  );
  const byTarget = Map.groupBy(await findAllocations(db), (part) => part.target);
  const all = asked.flatMap((record): Commitment[] => {
    const parts = byTarget.get(record.code) ?? [];
    const whole: Commitment = {
      record,
      region: { code: record.region, name: record.regionName },
      allocation: null,
      sharedOut: parts.length > 0,
    };
    if (!allocations && region === undefined) return [whole];
    return [
      whole,
      ...parts.map((allocation) => ({
        record,
        region: { code: allocation.region, name: allocation.regionName },
        allocation,
        sharedOut: false,
      })),
    ];
  });
  return all.filter((one) => region === undefined || one.region.code === region);
}
