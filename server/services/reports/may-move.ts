import { chinaDate } from '#core/domain/calendar.ts';
import type { Term } from '#core/domain/collection/term.ts';
import { AppError } from '#core/domain/errors.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { MOVE_WORDS, STATE_WORDS } from '#core/domain/review/move-words.ts';
import { MOVES, moveFrom, REPORT_MOVES, type ReportMove } from '#core/domain/review/report-moves.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findSubmitters, type ReportRecord } from '#db/queries/reports.ts';
import { authorise, isAllowed } from '../authorise.ts';
import { termOf } from '../collections/term.ts';
import type { Actor } from '../context.ts';
import { isOwnKind, refuseOtherKind } from './access.ts';

/** Whoever wants to do something with a report, and when. */
export interface Mover {
  db: Db;
  actor: Actor;
  at: IsoInstant;
}

/** Moves by which a first report would be handed in after its lock date, or get stuck behind it. */
const ENDS_AT_LOCK: readonly ReportMove[] = ['save', 'submit', 'recall'];

/**
 * Lets a move pass or ends it.
 *
 * @throws AppError `forbidden` for somebody who may not, `conflict` where the report's state or its lock date
 *   does not allow it
 */
export async function refuseMove(mover: Mover, report: ReportRecord, move: ReportMove): Promise<void> {
  const { action, byAnother } = MOVES[move];
  await authorise(mover, action, report.region.code);
  refuseOtherKind(mover.actor, report);
  if (byAnother && (await hasSubmitted(mover, report))) {
    throw new AppError(
      'forbidden',
      {
        zh: `不能${MOVE_WORDS.zh[move]}自己提交的填报。`,
        en: `Nobody may ${MOVE_WORDS.en[move]} a report that they submitted themselves.`,
      },
      { move },
    );
  }
  if (moveFrom(report.state, move) === null) {
    throw new AppError(
      'conflict',
      {
        zh: `这份填报${STATE_WORDS.zh[report.state]}，不能${MOVE_WORDS.zh[move]}。`,
        en: `The report is ${STATE_WORDS.en[report.state]}: nobody can ${MOVE_WORDS.en[move]} it now.`,
      },
      {
        state: report.state,
        move,
      },
    );
  }
  const term = await termOf(mover.db, report.plan, report.region.code, report.period);
  if (isLocked(term, report, mover.at) && ENDS_AT_LOCK.includes(move) && report.state !== 'returned') {
    throw locked(report, term!);
  }
}

/** What somebody can do with a report now; whether it is complete enough to be submitted is another question. */
export async function movesOf(mover: Mover, report: ReportRecord, term: Term | null): Promise<ReportMove[]> {
  if (!isOwnKind(mover.actor, report)) return [];
  const write = await isAllowed(mover, 'report.write', report.region.code);
  const review = await isAllowed(mover, 'report.review', report.region.code);
  const own = review && (await hasSubmitted(mover, report));
  const shut = isLocked(term, report, mover.at) && report.state !== 'returned';
  return REPORT_MOVES.filter((move) => {
    const { action, byAnother } = MOVES[move];
    if (moveFrom(report.state, move) === null || (byAnother && own)) return false;
    if (shut && ENDS_AT_LOCK.includes(move)) return false;
    return action === 'report.write' ? write : review;
  });
}

/** Whether a first report of the period is not taken any more. A correction always is. */
export function isLocked(
  term: Term | null,
  { reason }: Pick<ReportRecord, 'reason'>,
  at: IsoInstant,
): boolean {
  return term !== null && reason === null && chinaDate(at) > term.lockedAfter;
}

export function locked({ region, period }: Pick<ReportRecord, 'region' | 'period'>, term: Term): AppError {
  return new AppError(
    'conflict',
    {
      zh: `${region.name}${formatPeriod(period, 'zh')}的填报已于${formatDate(term.lockedAfter, 'zh')}截止。需要补报的，请管理员延期。`,
      en: `The report of ${region.name} for ${formatPeriod(period, 'en')} closed on ${formatDate(term.lockedAfter, 'en')}. Ask the administrator to put the date off.`,
    },
    { lockedAfter: term.lockedAfter },
  );
}

async function hasSubmitted({ db, actor }: Mover, { id }: ReportRecord): Promise<boolean> {
  if (actor.personId === null) return false;
  return (await findSubmitters(db, id)).includes(actor.personId);
}
