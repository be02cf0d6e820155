import type { ChangedLight } from '#core/contract/changes.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import type { ChangesFilter, ChangesScope } from './scope.ts';

/** The targets whose light or state differs between two moments, each judged by what was known and promised then. */
export async function changedLights(
  context: ServiceContext,
  scope: ChangesScope,
  { plan }: ChangesFilter,
  { since, until }: { since: Moment; until: Moment },
): Promise<ChangedLight[]> {
  const filter = { plan, allocations: true };
  const older = await judgeCommitments(context, filter, since);
  const newer = await judgeCommitments(context, filter, until);
  const before = new Map(older.judged.map((one) => [keyOf(one), one]));
  return newer.judged.flatMap((now): ChangedLight[] => {
    const then = before.get(keyOf(now));
    const old = then ? endOf(then) : null;
    const end = endOf(now);
    if (!scope.asksForRegion(now.region.code)) return [];
    if (old !== null && old.light === end.light && old.state === end.state) return [];
    const { record, region, allocation, indicator, progress } = now;
    return [
      {
        target: record.code,
        plan: record.plan,
        indicator: { code: indicator.code, name: indicator.name },
        region,
        allocated: allocation !== null,
        unit: record.unit,
        decimals: indicator.decimals,
        old,
        now: end,
        demo: progress.demo || then?.progress.demo === true || allocation?.demo === true,
      },
    ];
  });
}

function keyOf({ record, region }: Judged): string {
  return `${record.code} ${region.code}`;
}

function endOf({ progress: { period, level, light, state } }: Judged): ChangedLight['now'] {
  return { period, level, light, state };
}
