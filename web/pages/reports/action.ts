import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { MoveBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { know, refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';

/** Something sent about a report: whether it is on its way, and why it was refused. */
export interface Action {
  busy: boolean;
  problem: Problem | null;
  move: (body: Omit<MoveBody, 'version'>) => Promise<boolean>;
  answer: (question: number, answer: string) => Promise<boolean>;
}

/** Moves a report and answers questions; the page shows the report as it is afterwards, or why nothing happened. */
export function useAction(view: () => ReportView): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function ask(path: string, body: object): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    try {
      const next = await send<ReportView>(path, 'POST', body);
      know(apiPaths.report(next.id), next);
      refreshAll();
      void checkDataVersion();
      return true;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
      refreshAll();
      return false;
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    problem,
    move: (body) => ask(apiPaths.reportMoves(view().id), { ...body, version: view().version }),
    answer: (question, answer) => ask(apiPaths.reportAnswer(view().id, question), { answer }),
  };
}
