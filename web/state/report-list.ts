import type { ReportRow } from '#core/contract/reports.ts';

/** Reports by what is to be done with them. */
export interface ReportGroups {
  /** Returned ones first, then drafts, the one changed last first. */
  todo: ReportRow[];
  /** Submitted, the one that waits longest first. */
  waiting: ReportRow[];
  /** Approved and not published yet, the one that waits longest first. */
  approved: ReportRow[];
  /** Newest first. */
  done: ReportRow[];
}

export function reportGroups(reports: readonly ReportRow[]): ReportGroups {
  const of = (...states: ReportRow['state'][]) => reports.filter(({ state }) => states.includes(state));
  const newest = (rows: ReportRow[]) => rows.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const oldest = (rows: ReportRow[]) => rows.sort((a, b) => (waitsSince(a) < waitsSince(b) ? -1 : 1));
  return {
    todo: [...newest(of('returned')), ...newest(of('draft'))],
    waiting: oldest(of('submitted')),
    approved: oldest(of('approved')),
    done: newest(of('published', 'discarded')),
  };
}

function waitsSince({ submittedAt, changedAt }: ReportRow): string {
  return submittedAt ?? changedAt;
}

/** Those that an address asks for. */
export function filteredReports(
  reports: readonly ReportRow[],
  { plan, period, state }: Record<string, string>,
): ReportRow[] {
  return reports.filter(
    (report) =>
      (!plan || report.plan === plan) &&
      (!period || report.period === period) &&
      (!state || report.state === state),
  );
}
