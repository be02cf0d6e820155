import type { ReportRow } from '#core/contract/reports.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { Term } from '#core/domain/collection/term.ts';
import type { ReportRecord } from '#db/queries/reports.ts';

/** A report as it travels in a list. */
export function reportRow(report: ReportRecord, term: Term | null): ReportRow {
  const { planId: _plan, regionId: _region, planTitle: _title, firstSubmittedAt, ...row } = report;
  // a correction is no first report: neither on time nor late
  const onTime =
    term === null || firstSubmittedAt === null || report.reason !== null
      ? null
      : chinaDate(firstSubmittedAt) <= term.onTimeBy;
  return { ...row, onTime };
}
