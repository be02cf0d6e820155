import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { type MilestoneDraft, reporterFault } from '#core/domain/milestone-draft.ts';
import type { DraftFault } from '#core/domain/milestone-faults.ts';
import { milestoneActionOf, movesFrom } from '#core/domain/review/milestone-moves.ts';
import type { MilestoneReturnRecord } from '#db/queries/milestone-returns.ts';
import type { MilestoneSubject } from '#db/queries/milestones.ts';
import { isAllowed } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { type Bench, benchOf, faultsOf, faultView } from '../milestones/draft.ts';

const GONE = '（已移除的账号）';

/** A return as it travels: with what still keeps it from being handed in, and what the caller can do with it. */
export async function returnView(
  context: ServiceContext,
  record: MilestoneReturnRecord,
  subject: MilestoneSubject,
): Promise<MilestoneReturnRow> {
  const { db, now, actor } = context;
  const bench = await benchOf(db, subject, { today: chinaDate(now().toISOString()), demo: record.demo });
  const { creator, submitter, decider, ...rest } = record;
  const ownSubmission = record.submittedBy !== null && record.submittedBy === actor.personId;
  const moves: MilestoneReturnRow['moves'] = [];
  for (const move of movesFrom(record.state, ownSubmission)) {
    if (await isAllowed(context, milestoneActionOf(move), subject.region)) moves.push(move);
  }
  return {
    ...rest,
    plan: subject.plan,
    region: subject.region,
    kind: subject.kind,
    title: subject.title,
    createdBy: creator ?? GONE,
    submittedBy: record.submittedBy && (submitter ?? GONE),
    decidedBy: record.decidedBy && (decider ?? GONE),
    faults: handInFaults(record, bench).map(faultView),
    moves: actor.demo && !record.demo ? [] : moves,
    ownSubmission,
  };
}

/** What keeps a return from being handed in. */
export function handInFaults(record: MilestoneReturnRecord, bench: Bench): DraftFault[] {
  const draft = draftOfReturn(record);
  const reporter = reporterFault(draft, bench.context.units);
  return [...faultsOf(draft, bench), ...(reporter ? [reporter] : [])];
}

export function draftOfReturn(record: MilestoneReturnRecord): MilestoneDraft {
  const { doneOn, evidence, evidenceUrl, evidenceFile, due, note, unit, recorder } = record;
  const percent = record.percent === null ? null : String(record.percent);
  return {
    state: record.reported,
    percent,
    doneOn,
    evidence,
    evidenceUrl,
    evidenceFile,
    due,
    note,
    unit,
    recorder,
  };
}
