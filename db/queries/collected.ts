import { and, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import type { Form } from '#core/domain/observation.ts';
import type { Period } from '#core/domain/period.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import type { ReportState } from '#core/domain/review/report-moves.ts';
import type { IndicatorCode, IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { indicator, observation, report, reportCell, submission, vintage } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

/** A plan's region and period, by the ids of the database. */
interface Place {
  planId: number;
  regionId: number;
  period: Period;
}

export interface ReportRecord extends Place {
  id: string;
  revision: number;
  state: ReportState;
  submittedBy: string | null;
  firstSubmittedAt: IsoInstant | null;
  decidedAt: IsoInstant | null;
  createdAt: IsoInstant;
  changedAt: IsoInstant;
  /** The publication that it became; null = none yet. */
  vintageId: VintageId | null;
  demo: boolean;
}

/** Every report of these plans, of one period or of all; those that were discarded only where they are asked for. */
export async function findPlanReports(
  db: Db,
  plans: readonly number[],
  { period, discarded = false }: { period?: Period | undefined; discarded?: boolean } = {},
): Promise<ReportRecord[]> {
  if (plans.length === 0) return [];
  return db
    .select({
      id: report.id,
      planId: sql<number>`${report.planId}`,
      regionId: report.regionId,
      period: report.period,
      revision: report.revision,
      state: report.state,
      submittedBy: report.submittedBy,
      firstSubmittedAt: instantOrNull(report.firstSubmittedAt),
      decidedAt: instantOrNull(report.decidedAt),
      createdAt: instant(report.createdAt),
      changedAt: instant(report.changedAt),
      vintageId: report.vintageId,
      demo: report.demo,
    })
    .from(report)
    .where(
      and(
        inArray(report.planId, [...plans]),
        discarded ? undefined : ne(report.state, 'discarded'),
        period === undefined ? undefined : eq(report.period, period),
      ),
    );
}

export interface DirectRecord extends Place {
  recordedAt: IsoInstant;
  /** True when nothing but demonstration figures came. */
  demo: boolean;
}

/** Ways into the record that stand for a report: handed in for a plan, a region and a period, not reviewed. */
const DIRECT = ['workbook', 'csv', 'api', 'demo', 'import'] as const;

/**
 * When figures first went into the record without a report, by plan, region and period. A batch counts when it names
 * all three: a published series, a definition or a file of many regions hands nothing in for anybody.
 *
 * @param upTo the newest vintage that counts; left out, all do
 */
export async function findDirectRecords(
  db: Db,
  plans: readonly number[],
  { period, upTo }: { period?: Period | undefined; upTo?: VintageId | undefined } = {},
): Promise<DirectRecord[]> {
  if (plans.length === 0) return [];
  const found = await db
    .select({
      planId: submission.planId,
      regionId: submission.regionId,
      period: submission.period,
      demo: sql<boolean>`bool_and(${submission.demo})`,
      recordedAt: sql<IsoInstant>`to_char(min(${vintage.recordedAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    })
    .from(submission)
    .innerJoin(vintage, eq(vintage.submissionId, submission.id))
    .where(
      and(
        inArray(submission.planId, [...plans]),
        inArray(submission.kind, [...DIRECT]),
        isNotNull(submission.regionId),
        period === undefined ? isNotNull(submission.period) : eq(submission.period, period),
        upTo === undefined ? undefined : lte(vintage.id, upTo),
      ),
    )
    .groupBy(submission.planId, submission.regionId, submission.period);
  return found as DirectRecord[];
}

export interface EnteredCell {
  report: string;
  indicator: IndicatorCode;
  field: ReportField;
  text: string | null;
}

/** What stands in the fields of reports that completeness looks at. */
export async function findMainCells(db: Db, reports: readonly string[]): Promise<EnteredCell[]> {
  if (reports.length === 0) return [];
  return db
    .select({
      report: reportCell.reportId,
      indicator: indicator.code,
      field: reportCell.field,
      text: reportCell.text,
    })
    .from(reportCell)
    .innerJoin(indicator, eq(indicator.id, reportCell.indicatorId))
    .where(
      and(
        inArray(reportCell.reportId, [...reports]),
        inArray(reportCell.field, ['current', 'ytd', 'status']),
        isNotNull(reportCell.text),
      ),
    );
}

export interface RecordedCell {
  regionId: number;
  period: Period;
  indicator: IndicatorCode;
  form: Form;
}

/** Which figures are on record at all, up to a vintage, for these regions, periods and indicators. */
export async function findRecordedCells(
  db: Db,
  wanted: {
    indicators: readonly IndicatorCode[];
    regions: readonly number[];
    periods: readonly Period[];
    upTo?: VintageId | undefined;
  },
): Promise<RecordedCell[]> {
  const { indicators, regions, periods, upTo } = wanted;
  if (indicators.length === 0 || regions.length === 0 || periods.length === 0) return [];
  return db
    .selectDistinct({
      regionId: observation.regionId,
      period: observation.period,
      indicator: indicator.code,
      form: observation.form,
    })
    .from(observation)
    .innerJoin(indicator, eq(indicator.id, observation.indicatorId))
    .where(
      and(
        inArray(indicator.code, [...indicators]),
        inArray(observation.regionId, [...regions]),
        inArray(observation.period, [...periods]),
        upTo === undefined ? undefined : lte(observation.vintageId, upTo),
      ),
    );
}
