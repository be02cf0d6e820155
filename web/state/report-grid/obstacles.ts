import type { ReportView } from '#core/contract/reports.ts';
import type { Draft } from './draft.ts';

/** Why a report cannot be submitted as it stands on the screen. `count` where something is counted. */
export interface Obstacle {
  kind: 'conflict' | 'unsaved' | 'refused' | 'unexplained' | 'unanswered' | 'empty' | 'locked' | 'other';
  count: number;
}

/** Everything that keeps a report from being submitted, in the order in which it is dealt with. */
export function obstaclesTo(view: ReportView, draft: Draft): Obstacle[] {
  const counted: Obstacle[] = [
    { kind: 'conflict', count: draft.conflicts.size },
    { kind: 'unsaved', count: draft.pending.size - draft.conflicts.size },
    { kind: 'refused', count: view.issues.filter(({ severity }) => severity === 'refused').length },
    {
      kind: 'unexplained',
      count: view.issues.filter(({ severity, explained }) => severity === 'reason' && !explained).length,
    },
    { kind: 'unanswered', count: view.questions.filter(({ answer }) => answer === null).length },
    { kind: 'empty', count: isEmpty(view) ? 1 : 0 },
    { kind: 'locked', count: isClosed(view) ? 1 : 0 },
  ];
  const found = counted.filter(({ count }) => count > 0);
  return found.length === 0 && !view.submittable ? [{ kind: 'other', count: 1 }] : found;
}

function isEmpty({ lines }: ReportView): boolean {
  return lines.every(({ cells }) =>
    cells.every(({ field, text }) => text === null || (field !== 'current' && field !== 'ytd')),
  );
}

/** The server has it locked only where that holds for this report: not for one returned, nor for a correction. */
function isClosed({ term, moves }: ReportView): boolean {
  return (term?.locked ?? false) && !moves.includes('submit');
}
