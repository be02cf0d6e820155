import type { ReportField } from '../review/report-field.ts';
import type { ReportState } from '../review/report-moves.ts';
import type { IndicatorCode, IsoInstant } from '../units.ts';
import type { ReportMark } from './standing.ts';

/** What was done to a report and led it to another state, as the audit record keeps it. */
export interface ReportStep {
  action: string;
  at: IsoInstant;
  actor: string;
}

/** Where each recorded action leaves a report; whatever is not here leaves it where it was. */
const LEADS_TO: Readonly<Record<string, ReportState>> = {
  'report.create': 'draft',
  'report.recall': 'draft',
  'report.submit': 'submitted',
  'report.return': 'returned',
  'report.approve': 'approved',
  'report.publish': 'published',
  'report.discard': 'discarded',
};

export const REPORT_STEPS: readonly string[] = Object.keys(LEADS_TO);

/** What of a report differs from moment to moment. */
export type MarkThen = Pick<ReportMark, 'state' | 'firstSubmittedAt'> & {
  submittedBy: string | null;
  decidedAt: IsoInstant | null;
};

/**
 * Where a report stood after the steps that had been taken.
 * @param steps of one report, oldest first
 * @returns null where it had not been begun
 */
export function markAfter(steps: readonly ReportStep[]): MarkThen | null {
  const last = steps.findLast(({ action }) => action in LEADS_TO);
  if (!last) return null;
  const submits = steps.filter(({ action }) => action === 'report.submit');
  const decided = steps.findLast(({ action }) => action === 'report.return' || action === 'report.approve');
  return {
    state: LEADS_TO[last.action]!,
    firstSubmittedAt: submits[0]?.at ?? null,
    submittedBy: submits.at(-1)?.actor ?? null,
    decidedAt: decided?.at ?? null,
  };
}

export interface CellText {
  indicator: IndicatorCode;
  field: ReportField;
  text: string | null;
}

/**
 * What stood in a report's cells before some changes.
 * @param now what stands there now
 * @param changes all since, oldest first
 */
export function cellsBefore(
  now: readonly CellText[],
  changes: readonly { indicator: IndicatorCode; field: ReportField; from: string | null }[],
): CellText[] {
  const key = (cell: { indicator: IndicatorCode; field: ReportField }) => `${cell.indicator}|${cell.field}`;
  const cells = new Map(now.map((cell) => [key(cell), cell]));
  for (const { indicator, field, from } of changes.toReversed())
    cells.set(key({ indicator, field }), { indicator, field, text: from });
  return [...cells.values()];
}
