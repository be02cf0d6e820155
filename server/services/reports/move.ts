import type { MoveBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { obstaclesTo } from '#core/domain/review/obstacles.ts';
import { moveFrom } from '#core/domain/review/report-moves.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { insertReportQuestions } from '#db/queries/report-cells.ts';
import { type ReportChange, type ReportRecord, updateReport } from '#db/queries/reports.ts';
import type { ServiceContext } from '../context.ts';
import { lockedReport, requireReport, SUBJECT } from './access.ts';
import { judgeDraft } from './judge.ts';
import { type Mover, refuseMove } from './may-move.ts';
import { publishReport, refuseRefused } from './publish-report.ts';
import { reportView } from './view.ts';

/**
 * Submits, recalls, returns, approves, publishes or discards a report.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request` for a return without a question or a note,
 *   `import-rejected` for what is not fit to be submitted, approved or published, `conflict` when somebody else
 *   changed the report meanwhile, or where its state or lock date does not allow the move
 */
export async function moveReport(
  { db, now, actor }: ServiceContext,
  id: string,
  body: MoveBody,
): Promise<ReportView> {
  const at = now().toISOString();
  refuseTexts(body);
  const publishes = body.move === 'publish' || (body.move === 'approve' && body.publish === true);
  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    if (publishes) await lockPublishing(tx);
    const report = await lockedReport(tx, id);
    await refuseMove(mover, report, body.move);
    if (report.version !== body.version) throw stale(report);
    const entries = [await makeMove(mover, report, body)];
    if (body.move === 'approve' && publishes) {
      entries.push(await makeMove(mover, await requireReport(tx, id), { ...body, move: 'publish' }));
    }
    for (const detail of entries) {
      await insertAuditEntry(tx, {
        at,
        actor: actor.name,
        personId: actor.personId,
        action: `report.${detail.move}`,
        subject: SUBJECT(id),
        detail,
      });
    }
    return reportView(mover, id);
  });
}

/**
 * Makes a move that is allowed, on a report that is locked.
 * @returns what the audit record keeps of it
 */
export async function makeMove(
  mover: Mover,
  report: ReportRecord,
  body: MoveBody,
): Promise<Record<string, unknown> & { move: MoveBody['move'] }> {
  const { move, questions = [] } = body;
  const note = body.note?.trim() || null;
  const version = report.version + 1;
  const change = await changeOf(mover, report, body, note);
  await updateReport(mover.db, report.id, {
    state: moveFrom(report.state, move)!,
    version,
    changedAt: mover.at,
    ...change,
  });
  const vintage = change.vintageId === undefined ? {} : { vintage: change.vintageId };
  return {
    move,
    version,
    note: move === 'publish' ? null : note,
    ...(move === 'return' ? { questions } : {}),
    ...vintage,
  };
}

async function changeOf(
  mover: Mover,
  report: ReportRecord,
  body: MoveBody,
  note: string | null,
): Promise<ReportChange> {
  const { db: tx, actor, at } = mover;
  const decided = { decidedBy: actor.name, decidedAt: at, decision: note };
  switch (body.move) {
    case 'submit': {
      await refuseUnfit(mover, report);
      const firstSubmittedAt = report.firstSubmittedAt ?? at;
      return { submittedBy: actor.name, submittedAt: at, firstSubmittedAt };
    }
    case 'return':
      await ask(mover, report, body, note);
      return decided;
    case 'approve':
      refuseRefused(report, (await judgeDraft(tx, report, at)).judged);
      return decided;
    case 'publish':
      return { vintageId: await publishReport(mover, report) };
    default:
      return {};
  }
}

async function refuseUnfit({ db: tx, at }: Mover, report: ReportRecord): Promise<void> {
  const { judged } = await judgeDraft(tx, report, at);
  const obstacles = obstaclesTo(judged, report.openQuestions);
  if (obstacles.length === 0) return;
  const issues = judged.issues.filter(
    ({ severity, explained }) => severity === 'refused' || (severity === 'reason' && !explained),
  );
  throw new AppError(
    'import-rejected',
    {
      zh: `还不能提交。${obstacles.map(({ message }) => message).join('')}`,
      en: `It cannot be submitted yet. ${obstacles.map(({ messageEn }) => messageEn).join(' ')}`,
    },
    {
      obstacles: obstacles.map(({ code }) => code),
      issues,
    },
  );
}

async function ask(
  { db: tx, actor, at }: Mover,
  report: ReportRecord,
  { questions = [] }: MoveBody,
  note: string | null,
): Promise<void> {
  if (questions.length === 0 && note === null) {
    throw new AppError('invalid-request', {
      zh: '退回时请写明原因，或在有疑问的单元格上提出问题。',
      en: 'Say why it is returned, or ask a question at a cell.',
    });
  }
  const indicators = await findIndicators(tx);
  const rows = questions.map(({ indicator, field, question }) => {
    const known = indicators.find(({ code }) => code === indicator);
    if (indicator !== null && !known) throw notFound('指标', indicator);
    return {
      reportId: report.id,
      indicatorId: known?.id ?? null,
      field: known ? field : null,
      question: question.trim(),
      askedBy: actor.name,
      askedAt: at,
    };
  });
  await insertReportQuestions(tx, rows);
}

function refuseTexts({ note, questions }: MoveBody): void {
  const [first] = textIssues({ note: note ?? null, questions: questions ?? null });
  if (!first) return;
  throw new AppError(
    'invalid-request',
    {
      zh: '文字里有控制字符或无法保存的字符，请重新填写。',
      en: 'The text holds control characters or characters that cannot be kept. Please write it again.',
    },
    { issue: first },
  );
}

function stale({ version, changedAt }: ReportRecord): AppError {
  return new AppError(
    'conflict',
    {
      zh: '这份填报在您打开之后有改动，请查看最新的内容再操作。',
      en: 'The report changed after you opened it. Look at what it says now, then decide.',
    },
    {
      version,
      changedAt,
    },
  );
}
