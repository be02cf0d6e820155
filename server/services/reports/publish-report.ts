import { randomUUID } from 'node:crypto';
import { AppError } from '#core/domain/errors.ts';
import type { JudgedReport } from '#core/domain/review/judge-report.ts';
import type { VintageId } from '#core/domain/units.ts';
import { type Cell, publish } from '#db/queries/publish.ts';
import { findSubmitters, type ReportRecord } from '#db/queries/reports.ts';
import type { LoadedVocabulary } from '../uploads/vocabulary.ts';
import { judgeDraft } from './judge.ts';
import type { Mover } from './may-move.ts';

/**
 * Writes what a report says into the record as one vintage: the figures that are new there or differ. A report
 * that changes nothing becomes a vintage without figures, so that its moment is known.
 *
 * Nobody else may publish meanwhile, and the report is locked.
 * @throws AppError `import-rejected` when anything is refused by the record as it is now
 */
export async function publishReport({ db: tx, at }: Mover, report: ReportRecord): Promise<VintageId> {
  const { judged, vocabulary } = await judgeDraft(tx, report, at);
  refuseRefused(report, judged);
  const [submitter = null] = await findSubmitters(tx, report.id);
  return publish(
    tx,
    {
      id: randomUUID(),
      kind: 'report',
      planId: report.planId,
      regionId: report.regionId,
      period: report.period,
      recorder: report.submittedBy ?? report.createdBy,
      personId: submitter,
      reportId: report.id,
      fileHash: null,
      note: report.reason,
      demo: report.demo,
      createdAt: at,
    },
    cellsToWrite(judged, vocabulary),
    at,
  );
}

/** @throws AppError `import-rejected` with what is refused */
export function refuseRefused({ region }: ReportRecord, { issues }: JudgedReport): void {
  const refused = issues.filter(({ severity }) => severity === 'refused');
  if (refused.length === 0) return;
  throw new AppError(
    'import-rejected',
    {
      zh: `${region.name}的填报里有 ${refused.length} 处不能写入：${refused[0]!.message}`,
      en: `The report of ${region.name} has ${refused.length} ${refused.length === 1 ? 'place' : 'places'} that cannot be written: ${refused[0]!.messageEn}`,
    },
    { issues: refused },
  );
}

function cellsToWrite({ cells }: JudgedReport, { indicators, regions }: LoadedVocabulary): Cell[] {
  return cells.flatMap(({ state, content, indicator, region, period, form }) => {
    if (state === 'unchanged' || !content || !indicator || !region || period === null || !form) return [];
    const indicatorId = indicators.find(({ code }) => code === indicator.code)!.id;
    const regionId = regions.find(({ code }) => code === region.code)!.id;
    return [{ ...content, indicatorId, regionId, period, form, sourceId: null, occurredOn: null }];
  });
}
