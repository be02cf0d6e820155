import type { MilestoneReportBody } from '#core/contract/milestones.ts';
import { AppError } from '#core/domain/errors.ts';
import type { ReportMove, ReportState } from '#core/domain/review/report-moves.ts';
import { REVIEW_MOVE_WORDS, REVIEW_STATE_WORDS } from '#core/domain/review/state-words.ts';
import type { MilestoneReturnRecord } from '#db/queries/milestone-returns.ts';
import type { MilestoneSubject } from '#db/queries/milestones.ts';
import type { ServiceContext } from '../context.ts';
import { returnView } from './view.ts';

/** A move that cannot be made from where the return stands. */
export function refuseMove(state: ReportState, move: ReportMove): AppError {
  return new AppError(
    'conflict',
    {
      zh: `这份填报${REVIEW_STATE_WORDS.zh[state]}，不能${REVIEW_MOVE_WORDS.zh[move]}。`,
      en: `The report is ${REVIEW_STATE_WORDS.en[state].toLowerCase()}: “${REVIEW_MOVE_WORDS.en[move]}” is not possible.`,
    },
    { state, move },
  );
}

/** Somebody else changed it meanwhile: both contents, and nothing is written. */
export async function versionConflict(
  context: ServiceContext,
  record: MilestoneReturnRecord,
  subject: MilestoneSubject,
  yours: MilestoneReportBody | null,
): Promise<AppError> {
  const theirs = await returnView(context, record, subject);
  return new AppError(
    'conflict',
    {
      zh: '这份填报刚被改动过，没有保存您的改动。请对照两边的内容再决定。',
      en: 'Somebody changed this report just now, so your changes were not kept. Compare both, then decide.',
    },
    {
      version: record.version,
      yours,
      theirs,
    },
  );
}
