import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Period } from '#core/domain/period.ts';
import type { ReportState } from '#core/domain/review/report-moves.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { auditEntry, plan, region, report, reportQuestion } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewReport = typeof report.$inferInsert;
export type ReportRecord = Awaited<ReturnType<typeof findReports>>[number];
export type ReportChange = Partial<Omit<NewReport, 'id'>>;

export interface ReportFilter {
  ids?: readonly string[];
  plan?: PlanCode | null;
  region?: RegionCode;
  period?: Period;
  state?: ReportState;
  /** Those that may be looked at; null for every region. */
  regions?: readonly RegionCode[] | null;
  demo?: boolean;
}

/** Newest period first, then by region and revision. */
export function findReports(db: Db, filter: ReportFilter) {
  const { ids, regions = null } = filter;
  return db
    .select({
      id: report.id,
      planId: report.planId,
      plan: plan.code,
      planTitle: plan.shortTitle,
      regionId: report.regionId,
      region: { code: region.code, name: region.name },
      period: report.period,
      revision: report.revision,
      reason: report.reason,
      state: report.state,
      version: report.version,
      createdBy: report.createdBy,
      createdAt: instant(report.createdAt),
      changedAt: instant(report.changedAt),
      submittedBy: report.submittedBy,
      submittedAt: instantOrNull(report.submittedAt),
      firstSubmittedAt: instantOrNull(report.firstSubmittedAt),
      decidedBy: report.decidedBy,
      decidedAt: instantOrNull(report.decidedAt),
      decision: report.decision,
      vintage: report.vintageId,
      demo: report.demo,
      openQuestions: sql<number>`(select count(*)::int from ${reportQuestion}
        where ${reportQuestion.reportId} = ${report.id} and ${reportQuestion.answer} is null)`,
    })
    .from(report)
    .innerJoin(region, eq(region.id, report.regionId))
    .leftJoin(plan, eq(plan.id, report.planId))
    .where(
      and(
        ids && inArray(report.id, [...ids]),
        filter.plan === undefined ? undefined : ofPlan(filter.plan),
        filter.region ? eq(region.code, filter.region) : undefined,
        filter.period ? eq(report.period, filter.period) : undefined,
        filter.state ? eq(report.state, filter.state) : undefined,
        filter.demo === undefined ? undefined : eq(report.demo, filter.demo),
        regions === null ? undefined : inArray(region.code, [...regions]),
      ),
    )
    .orderBy(desc(report.period), asc(region.code), asc(report.planId), desc(report.revision));
}

export async function findReport(db: Db, id: string): Promise<ReportRecord | undefined> {
  const [row] = await findReports(db, { ids: [id] });
  return row;
}

function ofPlan(code: PlanCode | null) {
  return code === null ? isNull(report.planId) : eq(plan.code, code);
}

/** The reports of one plan, region and period, newest revision first. */
export function findRevisions(
  db: Db,
  place: { plan: PlanCode | null; region: RegionCode; period: Period },
): Promise<ReportRecord[]> {
  return findReports(db, place);
}

/**
 * Makes whoever else wants to change these reports wait for the end of this transaction. Several are locked in
 * one order, so that two who lock do not wait for each other.
 */
export async function lockReports(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: report.id })
    .from(report)
    .where(inArray(report.id, [...ids]))
    .orderBy(asc(report.id))
    .for('update');
}

/** Makes whoever else wants to open a report of these regions wait for the end of this transaction. */
export async function lockRegions(tx: Db, codes: readonly RegionCode[]): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .select({ id: region.id })
    .from(region)
    .where(inArray(region.code, [...codes]))
    .orderBy(asc(region.id))
    .for('no key update');
}

export async function insertReport(tx: Db, row: NewReport): Promise<void> {
  await tx.insert(report).values(row);
}

export async function updateReport(tx: Db, id: string, change: ReportChange): Promise<void> {
  await tx.update(report).set(change).where(eq(report.id, id));
}

/** Accounts that ever submitted a report: none of them reviews it. */
export async function findSubmitters(db: Db, id: string): Promise<string[]> {
  const found = await db
    .select({ personId: auditEntry.personId })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.subject, `report:${id}`),
        eq(auditEntry.action, 'report.submit'),
        ne(sql`coalesce(${auditEntry.personId}, '')`, ''),
      ),
    )
    .orderBy(desc(auditEntry.id));
  return found.map(({ personId }) => personId!);
}
