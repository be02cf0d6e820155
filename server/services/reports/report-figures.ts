import type { ReportedBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { AppError } from '#core/domain/errors.ts';
import { placesInAll } from '#core/domain/places-in-all.ts';
import type { ReportFinding } from '#core/domain/review/judge-report.ts';
import { numberText } from '#core/domain/review/number-text.ts';
import { REPORT_FIELDS } from '#core/domain/review/report-field.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { lockReports } from '#db/queries/reports.ts';
import type { ServiceContext } from '../context.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import { requireReport, SUBJECT } from './access.ts';
import { judgeDraft } from './judge.ts';
import { refuseMove } from './may-move.ts';
import { makeMove } from './move.ts';
import { openReport } from './open-report.ts';
import { reportView } from './view.ts';
import { type EnteredCell, writeCells } from './write-cells.ts';

type Figure = ReportedBody['figures'][number];

/**
 * What a program reports for a region and period: into the open report, or a new one, all of it or nothing. A
 * field that is not sent stays as it is, null makes it blank. What somebody else entered is written over only by
 * whoever saw it: as of the report's version that is sent along.
 *
 * @throws AppError what `openReport` and `writeCells` throw, and `import-rejected` with the issues, each naming
 *   `figures[i].field`, when a figure that was sent is refused, or when it is to be submitted and is not fit to be
 */
export async function reportFigures(
  { db, now, actor }: ServiceContext,
  { figures, submit = false, version: seen = 0, plan = null, ...place }: ReportedBody,
): Promise<{ view: ReportView; created: boolean }> {
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    const vocabulary = await loadVocabulary(tx);
    const { report, created, audit } = await openReport(mover, { plan, ...place }, vocabulary);
    await lockReports(tx, [report.id]);
    const opened = await requireReport(tx, report.id);
    await refuseMove(mover, opened, 'save');
    const cells = await writeCells(tx, {
      report: opened,
      cells: figures.flatMap(cellsOf),
      indicators: vocabulary.indicators,
      by: actor.name,
      at,
      mayReplace: ({ origin, changedBy, version }) =>
        origin === 'record' || changedBy === actor.name || version <= seen,
    });
    const saved = await requireReport(tx, report.id);
    const { judged } = await judgeDraft(tx, saved, at);
    refuseSent(figures, judged.issues);
    const moved = submit ? await submitted() : null;
    if (audit) await insertAuditEntry(tx, audit);
    const own = { at, actor: actor.name, personId: actor.personId, subject: SUBJECT(report.id) };
    if (cells.length > 0) {
      const detail = { version: saved.version, cells };
      await insertAuditEntry(tx, { ...own, action: 'report.save', detail });
    }
    if (moved) await insertAuditEntry(tx, { ...own, action: 'report.submit', detail: moved });
    return { view: await reportView(mover, report.id), created };

    async function submitted() {
      await refuseMove(mover, saved, 'submit');
      return makeMove(mover, saved, { move: 'submit', version: saved.version });
    }
  });
}

function cellsOf(figure: Figure): EnteredCell[] {
  return REPORT_FIELDS.flatMap((field) => {
    const sent = figure[field];
    if (sent === undefined) return [];
    const text = typeof sent === 'number' ? numberText(sent) : sent;
    return [{ indicator: figure.indicator, field, text, origin: 'api' as const }];
  });
}

function refuseSent(figures: readonly Figure[], issues: readonly ReportFinding[]): void {
  const refused = issues.flatMap((issue) => {
    if (issue.severity !== 'refused') return [];
    const index = figures.findIndex(({ indicator }) => indicator === issue.indicator);
    if (index < 0 && issue.indicator !== null) return [];
    return [{ ...issue, path: pathOf(index, issue.field) }];
  });
  if (refused.length === 0) return;
  const [first] = refused;
  const more = placesInAll(refused.length);
  throw new AppError(
    'import-rejected',
    {
      zh: `没有写入任何数据。${first!.message}${more.zh}`,
      en: `Nothing was written. ${first!.messageEn}${more.en}`,
    },
    { issues: refused },
  );
}

/** `figures[2].ytd`, or null for what is about the whole report. */
function pathOf(index: number, field: ReportFinding['field']): string | null {
  if (index < 0) return null;
  return field === null ? `figures[${index}]` : `figures[${index}].${field}`;
}
