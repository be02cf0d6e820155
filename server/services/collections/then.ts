import { cellsBefore, markAfter } from '#core/domain/collection/report-then.ts';
import type { HolidayYear } from '#core/domain/collection/workday.ts';
import type { Period } from '#core/domain/period.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import {
  type EnteredCell,
  findMainCells,
  findPlanReports,
  type ReportRecord,
} from '#db/queries/collected.ts';
import { findCellChangesAfter, findChanges, findStepsUntil } from '#db/queries/collected-then.ts';
import { type DutyRecord, type ExtensionRecord, findDuties, findExtensions } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { Moment } from '../context.ts';

/*
 * What the reporting was at a moment. The tables keep what is; the audit record keeps every change with what was before,
 * so what was is found by taking later changes back. What came with the seeds has no entry and was always there.
 */

/** The moment, where it is a past one; without `until` it is now, and everything is as it is. */
export type Then = Partial<Pick<Moment, 'upTo' | 'until'>>;

/** The duties that there were, with the days and periods that they had. */
export async function dutiesThen(
  db: Db,
  { until }: Then,
  filter: { plan?: string; id?: number } = {},
): Promise<DutyRecord[]> {
  const duties = await findDuties(db, filter);
  if (until === undefined) return duties;
  const later = new Map<string, Partial<DutyRecord> | null>();
  const changes = await findChanges(db, ['duty.create', 'duty.change'], { after: until });
  for (const { subject, action, detail } of changes) {
    if (later.has(subject)) continue; // the first change after the moment knows what was
    later.set(subject, action === 'duty.create' ? null : (detail.before as Partial<DutyRecord>));
  }
  return duties.flatMap((duty) => {
    const before = later.get(`duty:${duty.id}`);
    if (before === null) return [];
    return [before === undefined ? duty : { ...duty, ...before }];
  });
}

/** The lock dates that had been put off, each as it was granted last. */
export async function extensionsThen(
  db: Db,
  duties: readonly number[],
  { until }: Then,
): Promise<ExtensionRecord[]> {
  if (until === undefined) return findExtensions(db, duties);
  const granted = new Map<string, ExtensionRecord>();
  for (const { subject, at, actor, detail } of await findChanges(db, ['duty.extend'], { until })) {
    const dutyId = Number(subject.slice('duty:'.length));
    if (!duties.includes(dutyId)) continue;
    const { period, until: day, reason } = detail as Pick<ExtensionRecord, 'period' | 'until' | 'reason'>;
    const extension = { dutyId, period, until: day, reason, grantedBy: actor, grantedAt: at };
    granted.set(`${dutyId} ${period}`, extension);
  }
  return [...granted.values()];
}

/** The published holidays that had been entered. */
export async function calendarThen(db: Db, { until }: Then): Promise<HolidayYear[]> {
  const years: readonly HolidayYear[] = await findHolidayYears(db);
  if (until === undefined) return [...years];
  const tables = new Map(years.map((one) => [one.year, one]));
  for (const { detail } of (await findChanges(db, ['calendar.enter'], { after: until })).reverse()) {
    const before = detail.before as HolidayYear | null;
    if (before === null) tables.delete(detail.year as number);
    else tables.set(before.year, before);
  }
  return [...tables.values()].sort((a, b) => a.year - b.year);
}

/** The reports that there were and that had not been discarded, each in the state that it was in. */
export async function reportsThen(
  db: Db,
  plans: readonly number[],
  { until, upTo }: Then,
  period?: Period,
): Promise<ReportRecord[]> {
  if (until === undefined || upTo === undefined) return findPlanReports(db, plans, { period });
  const reports = await findPlanReports(db, plans, { period, discarded: true });
  const begun = reports.filter(({ createdAt }) => createdAt <= until);
  const moved = begun.filter((report) => !stoodStill(report, { until, upTo }));
  const steps = await findStepsUntil(
    db,
    moved.map(({ id }) => id),
    { until, upTo },
  );
  return begun.flatMap((report) => {
    if (stoodStill(report, { until, upTo })) return report.state === 'discarded' ? [] : [report];
    const then = markAfter(steps.get(report.id) ?? []);
    return then === null || then.state === 'discarded' ? [] : [{ ...report, ...then }];
  });
}

/** Nothing happened to it since. */
function stoodStill(
  { changedAt, vintageId }: ReportRecord,
  then: { until: IsoInstant; upTo: number },
): boolean {
  return changedAt <= then.until && (vintageId === null || vintageId <= then.upTo);
}

/** What stood in the main fields of reports. */
export async function mainCellsThen(
  db: Db,
  reports: readonly string[],
  { until }: Then,
): Promise<EnteredCell[]> {
  const now = await findMainCells(db, reports);
  if (until === undefined) return now;
  const changes = await findCellChangesAfter(db, reports, until);
  const byReport = Map.groupBy(now, ({ report }) => report);
  return reports.flatMap((report) =>
    cellsBefore(byReport.get(report) ?? [], changes.get(report) ?? [])
      .filter(({ text }) => text !== null)
      .map((cell) => ({ ...cell, report })),
  );
}
