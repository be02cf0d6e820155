import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Problem } from '#core/contract/common.ts';
import type { ReportBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { isPeriod } from '#core/domain/period.ts';
import { RequestError, send } from '../../api.ts';
import { A } from '../../components/A.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { know, refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { useTitle } from '../../state/title.ts';
import { NO_PLAN } from './StartPanel.tsx';

/** Opens the report of `?plan&region&period`, beginning it where there is none, and goes there. */
export function NewReportPage() {
  const words = useWords();
  const { list } = words.reports;
  useTitle(list.title);
  const { query, route } = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  // What was asked for at first: on the way to the report the address is another one already.
  const [{ plan, region, period }] = useState(query);
  useEffect(() => {
    if (!region || !period || !isPeriod(period)) return route(paths.reports(), true);
    let left = false;
    const body: ReportBody = { plan: plan && plan !== NO_PLAN ? plan : null, region, period };
    setProblem(null);
    send<ReportView>(apiPaths.reports(), 'POST', body).then(
      (view) => {
        refreshAll();
        know(apiPaths.report(view.id), view);
        if (!left) route(paths.report(view.id), true);
      },
      (error: unknown) => {
        if (!(error instanceof RequestError)) throw error;
        if (!left) setProblem(error.problem);
      },
    );
    return () => {
      left = true;
    };
  }, [plan, region, period, route]);
  return (
    <div class="page">
      {problem ? (
        <div class="failed" role="alert">
          <strong>{list.openFailed}</strong>
          <p>{problem.detail || words.failedPlain}</p>
          <A to={paths.reports()} class="button">
            {list.back}
          </A>
        </div>
      ) : (
        <div aria-busy="true">
          <p class="mute" role="status">
            {list.opening}
          </p>
          <Skeleton height={320} lines={2} />
        </div>
      )}
    </div>
  );
}
