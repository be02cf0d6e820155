import { chinaDate } from '#core/domain/calendar.ts';
import { type JudgedReport, judgeReport } from '#core/domain/review/judge-report.ts';
import { type EnteredReport, readEntered } from '#core/domain/review/report-sheet.ts';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findReportCells, type ReportCellRecord } from '#db/queries/report-cells.ts';
import type { ReportRecord } from '#db/queries/reports.ts';
import { recordBehind } from '../uploads/record-behind.ts';
import { reportedIndicators } from '../uploads/reported-indicators.ts';
import { type LoadedVocabulary, loadVocabulary } from '../uploads/vocabulary.ts';

/** A report read and held against the record as it is now. */
export interface ReadReport {
  report: ReportRecord;
  vocabulary: LoadedVocabulary;
  /** What the region has to report, then what else was entered. */
  indicators: IndicatorRecord[];
  /** How many of the indicators it has to report. */
  due: number;
  cells: ReportCellRecord[];
  judged: JudgedReport;
  upTo: VintageId;
}

export async function judgeDraft(db: Db, report: ReportRecord, at: IsoInstant): Promise<ReadReport> {
  const vocabulary = await loadVocabulary(db);
  const cells = await findReportCells(db, report.id);
  const region = vocabulary.regions.find(({ id }) => id === report.regionId)!;
  const plan = vocabulary.plans.find(({ id }) => id === report.planId) ?? null;
  const due = await reportedIndicators(db, plan, region, vocabulary);
  const more = vocabulary.indicators.filter(
    (indicator) => !due.includes(indicator) && cells.some((cell) => cell.indicator === indicator.code),
  );
  const indicators = [...due, ...more];
  const entered = enteredReport(report, indicators, cells);
  const reading = readEntered(entered, vocabulary, chinaDate(at));
  const upTo = await dataVersion(db);
  const record = await recordBehind(db, reading, upTo, vocabulary);
  const kind = { demo: report.demo, hasReason: report.reason !== null };
  const judged = judgeReport(entered, reading, record, vocabulary, kind);
  return { report, vocabulary, indicators, due: due.length, cells, judged, upTo };
}

function enteredReport(
  { plan, region, period }: ReportRecord,
  indicators: readonly IndicatorRecord[],
  cells: readonly ReportCellRecord[],
): EnteredReport {
  const byIndicator = Map.groupBy(cells, (cell) => cell.indicator);
  const lines = indicators.map((indicator) => ({
    indicator,
    texts: Object.fromEntries(
      (byIndicator.get(indicator.code) ?? []).map(({ field, text }) => [field, text]),
    ),
  }));
  return { plan, region: region.code, period, lines };
}
