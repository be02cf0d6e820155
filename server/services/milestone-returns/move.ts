import type { MilestoneMoveBody, MilestoneReturnRow } from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { milestoneActionOf } from '#core/domain/review/milestone-moves.ts';
import { MOVES, moveFrom, type ReportMove } from '#core/domain/review/report-moves.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  changeMilestoneReturn,
  findMilestoneReturn,
  lockMilestoneReturn,
  type MilestoneReturnChange,
  type MilestoneReturnRecord,
} from '#db/queries/milestone-returns.ts';
import type { MilestoneSubject } from '#db/queries/milestones.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { benchOf, refuseFaults } from '../milestones/draft.ts';
import { refuseDemoOverReal } from '../milestones/evidence.ts';
import { publishReport } from '../milestones/report.ts';
import { refuseDemoOnReal, requireReturn } from './load.ts';
import { refuseMove, versionConflict } from './refuse.ts';
import { handInFaults, returnView } from './view.ts';

/**
 * Moves a return on by the table of moves: handed in, called back, returned, approved, published, discarded.
 *
 * @throws AppError `forbidden` also for whoever submitted it themselves, `not-found`, `conflict` when somebody
 *   else changed it meanwhile or the move cannot be made, `invalid-request` with faults in `details.faults`
 *   when it is not complete, or without a reason for returning it
 */
export async function moveReturn(
  context: ServiceContext,
  id: string,
  { move, version, note, publish }: MilestoneMoveBody,
): Promise<MilestoneReturnRow> {
  const { db, actor } = context;
  const { subject } = await requireReturn(context, id);
  await authorise(context, milestoneActionOf(move), subject.region);
  const said = note?.trim() || null;
  if (move === 'return' && said === null)
    throw new AppError(
      'invalid-request',
      { zh: '退回须写明要补充或改正什么。', en: 'Say what has to be added or put right.' },
      { field: 'note' },
    );

  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await lockPublishing(tx);
    await lockMilestoneReturn(tx, id);
    const record = (await findMilestoneReturn(tx, id))!;
    refuseDemoOnReal(context, record);
    if (record.version !== version) throw await versionConflict(inside, record, subject, null);
    if (MOVES[move].byAnother && record.submittedBy !== null && record.submittedBy === actor.personId)
      throw new AppError(
        'forbidden',
        {
          zh: '不能审核自己提交的填报，请由另一位审核员办理。',
          en: 'Nobody reviews their own report. Another reviewer has to do it.',
        },
        { move },
      );
    await step(inside, record, subject, move, said);
    if (move === 'approve' && publish === true)
      await step(inside, (await findMilestoneReturn(tx, id))!, subject, 'publish', null);
    return returnView(inside, (await findMilestoneReturn(tx, id))!, subject);
  });
}

/** One move, with its audit entry. */
async function step(
  context: ServiceContext,
  record: MilestoneReturnRecord,
  subject: MilestoneSubject,
  move: ReportMove,
  note: string | null,
): Promise<void> {
  const { db: tx, now, actor } = context;
  const state = moveFrom(record.state, move);
  if (state === null) throw refuseMove(record.state, move);
  await refuseUnready(context, record, subject, move);
  const at = now().toISOString();
  const published = move === 'publish' ? await publishReturn(context, record, subject, at) : null;
  await changeMilestoneReturn(tx, record, {
    state,
    changedAt: at,
    ...signed(move, actor.personId ?? actor.name, at, note),
    ...(published ? { vintageId: published.vintage } : {}),
  });
  await insertAuditEntry(tx, {
    at,
    actor: actor.name,
    personId: actor.personId,
    action: `milestone.${move}`,
    subject: subject.code,
    detail: { id: record.id, from: record.state, to: state, note, version: record.version + 1, ...published },
  });
}

/** What is handed in, approved or published is complete, and covers nothing real with a demonstration. */
async function refuseUnready(
  { db, now }: ServiceContext,
  record: MilestoneReturnRecord,
  subject: MilestoneSubject,
  move: ReportMove,
): Promise<void> {
  if (move !== 'submit' && move !== 'approve' && move !== 'publish') return;
  const bench = await benchOf(db, subject, { today: chinaDate(now().toISOString()), demo: record.demo });
  refuseFaults(handInFaults(record, bench));
  refuseDemoOverReal(record.demo, bench.reports[0]);
}

/** Who did it, where a move leaves a signature. */
function signed(move: ReportMove, person: string, at: string, note: string | null): MilestoneReturnChange {
  const nobody = { decidedBy: null, decidedAt: null, decision: null };
  switch (move) {
    case 'submit':
      return { submittedBy: person, submittedAt: at };
    case 'recall':
      return { submittedBy: null, submittedAt: null, ...nobody };
    case 'return':
    case 'approve':
      return { decidedBy: person, decidedAt: at, decision: note };
    default:
      return {};
  }
}

function publishReturn(
  { db, actor }: ServiceContext,
  record: MilestoneReturnRecord,
  subject: MilestoneSubject,
  at: string,
) {
  const { doneOn, percent, evidence, evidenceUrl, evidenceFile, evidenceFileName, due, note, unit } = record;
  return publishReport(db, subject, {
    content: {
      state: record.reported,
      doneOn,
      percent,
      evidence,
      evidenceUrl,
      evidenceFile,
      evidenceFileName,
      due,
      note,
      unit,
    },
    recorder: record.recorder,
    personId: record.submittedBy ?? actor.personId,
    demo: record.demo,
    at,
  });
}
