import { FORMS } from '../observation.ts';
import { nothingToWithdraw } from './attribute-issues.ts';
import type { RecordedFigure } from './compare-figure.ts';
import type { Issue } from './issue.ts';
import { figureKey, type ReportedFigure } from './reported-figure.ts';

/**
 * Holds what is to be withdrawn against the record: only what stands there can be taken back. A row that
 * withdraws says so for every form that it has room for; of those only the recorded ones are meant.
 *
 * @param recorded the newest version of each figure, by `figureKey`
 * @returns the figures without those that nobody meant, and the refusals
 */
export function checkWithdrawals(
  figures: readonly ReportedFigure[],
  recorded: ReadonlyMap<string, RecordedFigure>,
): { figures: ReportedFigure[]; issues: Issue[] } {
  const isRecorded = (figure: ReportedFigure) => recorded.has(figureKey(figure));
  const absent = figures.filter((figure) => figure.status === 'withdrawn' && !isRecorded(figure));
  const unmeant = new Set(absent.filter((figure) => FORMS.some((form) => isRecorded({ ...figure, form }))));
  return {
    figures: figures.filter((figure) => !unmeant.has(figure)),
    issues: absent.filter((figure) => !unmeant.has(figure)).map(({ place }) => nothingToWithdraw(place)),
  };
}
