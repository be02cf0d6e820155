import type { ProgressRow } from '#core/contract/progress.ts';
import type { IsoDate } from '#core/domain/units.ts';

export interface Deadline {
  /** Null = the document gives none. */
  date: IsoDate | null;
  plans: { plan: string; region: ProgressRow['region']; count: number }[];
}

/** Plans' own targets by deadline, earliest first; those without one last. */
export function deadlinesOf(
  rows: readonly Pick<ProgressRow, 'allocated' | 'deadline' | 'plan' | 'region'>[],
): Deadline[] {
  const own = rows.filter((row) => !row.allocated);
  const byDate = Map.groupBy(own, (row) => row.deadline);
  return [...byDate]
    .map(([date, due]) => ({
      date,
      plans: [...Map.groupBy(due, (row) => row.plan)].map(([plan, members]) => ({
        plan,
        region: members[0]!.region,
        count: members.length,
      })),
    }))
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}
