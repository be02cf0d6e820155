import type { CellConflict, ReportView } from '#core/contract/reports.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { know } from '../../state/answers.ts';
import type { CellToSend } from '../../state/report-grid/draft.ts';
import type { KeeperTools, SaveAnswer } from '../../state/report-grid/keeper.ts';

/** Most cells that the server takes at once. */
const MOST_CELLS = 2000;

/** Saves cells and says how it ended, so that whoever keeps the draft knows whether to try again. */
export function saverOf(id: string): KeeperTools['save'] {
  return async (cells: CellToSend[]): Promise<SaveAnswer> => {
    try {
      const body = { cells: cells.slice(0, MOST_CELLS) };
      const view = await send<ReportView>(apiPaths.reportCells(id), 'PUT', body);
      know(apiPaths.report(id), view);
      return { kind: 'saved', view };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { problem } = error;
      const conflicts = problem.details?.conflicts as CellConflict[] | undefined;
      if (conflicts && conflicts.length > 0) return { kind: 'conflict', conflicts };
      const isTemporary = problem.status === 0 || problem.status >= 500 || problem.status === 429;
      return isTemporary ? { kind: 'unreachable' } : { kind: 'refused', problem };
    }
  };
}
