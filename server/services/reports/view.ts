import type { ReportLine, ReportView } from '#core/contract/reports.ts';
import { addPeriods, type Period } from '#core/domain/period.ts';
import { completenessOf } from '#core/domain/review/completeness.ts';
import { obstaclesTo } from '#core/domain/review/obstacles.ts';
import { formOfColumn } from '#core/domain/upload/form-of-column.ts';
import { findObservations, type RecordedObservation } from '#db/queries/observations.ts';
import { findReportQuestions, type ReportCellRecord } from '#db/queries/report-cells.ts';
import { findRevisions, type ReportRecord } from '#db/queries/reports.ts';
import { isAllowed } from '../authorise.ts';
import { termOf } from '../collections/term.ts';
import { requireReport } from './access.ts';
import { reportHistory } from './history.ts';
import { judgeDraft, type ReadReport } from './judge.ts';
import { isLocked, type Mover, movesOf } from './may-move.ts';
import { reportRow } from './row.ts';

/** A report with everything that is to be seen of it, as it stands now. */
export async function reportView(mover: Mover, id: string): Promise<ReportView> {
  const { db, at } = mover;
  const report = await requireReport(db, id);
  const read = await judgeDraft(db, report, at);
  const { judged } = read;
  const term = await termOf(db, report.plan, report.region.code, report.period);
  const moves = await movesOf(mover, report, term);
  return {
    ...reportRow(report, term),
    planTitle: report.planTitle,
    term: term && { ...term, locked: isLocked(term, report, at) && report.state !== 'returned' },
    lines: await linesOf(mover, read),
    issues: judged.issues,
    counts: judged.counts,
    complete: completenessOf(read.indicators.slice(0, read.due), read.cells),
    questions: await findReportQuestions(db, id),
    moves,
    submittable: obstaclesTo(judged, report.openQuestions).length === 0,
    mayCorrect: await mayCorrect(mover, report),
    history: await reportHistory(db, id),
  };
}

async function linesOf(
  { db }: Mover,
  { report, indicators, cells, upTo }: ReadReport,
): Promise<ReportLine[]> {
  const lastPeriod = addPeriods(report.period, -1);
  const known = await findObservations(db, {
    indicators: indicators.map(({ code }) => code),
    regions: [report.region.code],
    upTo,
  });
  return indicators.map((indicator) => {
    const { code, name, nameEn, unit, decimals, measureKind, definition } = indicator;
    return {
      indicator: { code, name, nameEn, unit, decimals, measureKind, definition },
      takesYtd: formOfColumn(measureKind, 'ytd') !== null,
      cells: cells.filter((cell) => cell.indicator === code).map(cellView),
      recorded: knownOf(known, code, report.period),
      last: knownOf(known, code, lastPeriod),
      lastPeriod,
    };
  });
}

function cellView({ indicator: _indicator, ...cell }: ReportCellRecord) {
  return cell;
}

function knownOf(known: readonly RecordedObservation[], code: string, period: Period): ReportLine['last'] {
  return known
    .filter((one) => one.indicator === code && one.period === period)
    .map(({ form, value, unit, status, yoyPercent, note, demo }) => ({
      ...{ form, value, unit, status, yoyPercent, note, demo },
    }));
}

/** Of what the region has to report, how much is there. A share is worked out and not expected. */
/** Whether the newest word on the period is this published report, and the caller may report there. */
async function mayCorrect({ db, actor }: Mover, report: ReportRecord): Promise<boolean> {
  if (report.state !== 'published' || actor.demo !== report.demo) return false;
  const [newest] = (await findRevisions(db, { ...report, region: report.region.code })).filter(
    ({ state }) => state !== 'discarded',
  );
  return newest?.id === report.id && isAllowed({ db, actor }, 'report.write', report.region.code);
}
