import type { Action } from '../people/permissions.ts';
import { MOVES, moveFrom, REPORT_MOVES, type ReportMove, type ReportState } from './report-moves.ts';

/** Goals, tasks, box items and events go the way of reports; who may do it is judged by actions of their own. */
export function milestoneActionOf(move: ReportMove): Extract<Action, 'milestone.write' | 'milestone.review'> {
  return MOVES[move].action === 'report.write' ? 'milestone.write' : 'milestone.review';
}

/**
 * The moves that can be made from a state, leaving out what nobody does to their own submission.
 * @param own whether the caller submitted it
 */
export function movesFrom(state: ReportState, own: boolean): ReportMove[] {
  return REPORT_MOVES.filter((move) => moveFrom(state, move) !== null && !(own && MOVES[move].byAnother));
}
