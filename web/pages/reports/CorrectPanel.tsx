import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Problem } from '#core/contract/common.ts';
import type { ReportBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { RequestError, send } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { know } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { Refused } from './Refused.tsx';

/** Begins a correction of what is published, with its reason. */
export function CorrectPanel({ view }: { view: ReportView }) {
  const { correct } = useWords().reports;
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason')).trim();
    const body: ReportBody = { plan: view.plan, region: view.region.code, period: view.period, reason };
    setBusy(true);
    setProblem(null);
    try {
      const opened = await send<ReportView>(apiPaths.reports(), 'POST', body);
      know(apiPaths.report(opened.id), opened);
      route(paths.report(opened.id));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Panel title={correct.title}>
      <form class="ask-form" onSubmit={begin}>
        <Refused problem={problem} />
        <p>{correct.text}</p>
        <label>
          {correct.reason}
          <textarea name="reason" rows={2} maxLength={500} required />
        </label>
        <button type="submit" class="button" disabled={busy}>
          {correct.begin}
        </button>
      </form>
    </Panel>
  );
}
