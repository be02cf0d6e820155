import type { ChangedLight } from '#core/contract/changes.ts';
import { type StatusMove, statusMoves } from '#core/domain/status-moves.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import type { ChangesFilter, ChangesScope } from './scope.ts';

/**
 * The targets whose light or state differs between two moments, each judged by what was known and promised then, and how
 * many of all targets moved from where to where.
 */
export async function changedLights(
  context: ServiceContext,
  scope: ChangesScope,
  { plan }: ChangesFilter,
  { since, until }: { since: Moment; until: Moment },
): Promise<{ lights: ChangedLight[]; moves: StatusMove[] }> {
  const filter = { plan, allocations: true };
  const older = await judgeCommitments(context, filter, since);
  const newer = await judgeCommitments(context, filter, until);
  return lightsBetween(
    older.judged,
    newer.judged.filter((now) => scope.asksForRegion(now.region.code)),
  );
}

/** The same of what was judged already. */
export function lightsBetween(
  older: readonly Judged[],
  newer: readonly Judged[],
): { lights: ChangedLight[]; moves: StatusMove[] } {
  const before = new Map(older.map((one) => [keyOf(one), one]));
  const asked = newer.map((now) => ({ now, past: before.get(keyOf(now)) }));
  const moves = statusMoves(
    asked.map(({ now, past }) => ({
      from: past ? past.progress : null,
      to: now.progress,
      allocated: now.allocation !== null,
      demo: isDemo(now, past),
    })),
  );
  const lights = asked.flatMap(({ now, past }): ChangedLight[] => {
    const old = past ? endOf(past) : null;
    const end = endOf(now);
    if (old !== null && old.light === end.light && old.state === end.state) return [];
    const { record, region, allocation, indicator } = now;
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
        demo: isDemo(now, past),
      },
    ];
  });
  return { lights, moves };
}

function isDemo(now: Judged, past: Judged | undefined): boolean {
  return now.progress.demo || past?.progress.demo === true || now.allocation?.demo === true;
}

function keyOf({ record, region }: Judged): string {
  return `${record.code} ${region.code}`;
}

function endOf({ progress: { period, level, light, state } }: Judged): ChangedLight['now'] {
  return { period, level, light, state };
}
