import { useLocation } from 'preact-iso/router';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { type AskedBriefing, apiPaths, paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useMaySomewhere } from '../../state/session.ts';
import { useSending } from '../../state/use-sending.ts';
import { keepIssue } from './use-issue.ts';

/** Begins the chosen period as a draft, or opens the one that there is; for those who write. */
export function DraftButton({ asked }: { asked: AskedBriefing }) {
  const { issues } = useWords().briefings;
  const { route } = useLocation();
  const writes = useMaySomewhere('briefing.write');
  const { busy, problem, run } = useSending();
  if (writes !== true) return null;
  const other = problem?.details?.issue;
  const begin = (language: 'zh' | 'en') =>
    run(async () => {
      const { plan, region, period, template } = asked;
      const body = { plans: plan.split(','), region, period, language, template };
      const made = await send<IssueView>(apiPaths.briefingIssues({}), 'POST', body);
      keepIssue(made);
      route(paths.briefingIssue(made.id));
    });
  return (
    <div class="briefing-draft">
      <p class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void begin('zh')}>
          {issues.draftThis}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void begin('en')}>
          {issues.draftEnglish}
        </button>
      </p>
      <p class="mute">{issues.draftHint}</p>
      <FormProblem problem={problem} fields={[]} />
      {typeof other === 'string' && (
        <a class="button" href={paths.briefingIssue(other)}>
          {issues.openIt}
        </a>
      )}
    </div>
  );
}
