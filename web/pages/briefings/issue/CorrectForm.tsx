import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { send } from '../../../api.ts';
import { apiPaths, paths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';
import { keepIssue } from '../use-issue.ts';

/** Begins a correction of what was issued. */
export function CorrectForm({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useSending();
  const begin = async () => {
    await run(async () => {
      const made = await send<IssueView>(apiPaths.briefingCorrections(view.id), 'POST', { reason });
      keepIssue(made);
      route(paths.briefingIssue(made.id));
    });
  };
  if (!open)
    return (
      <p class="row">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {issues.correct}
        </button>
      </p>
    );
  return (
    <form
      class="issue-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <p>{issues.correctHint}</p>
      <label>
        {issues.correctReason}
        <textarea
          rows={3}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
          required
        />
      </label>
      <p class="row">
        <button type="submit" class="button button-main" disabled={busy || reason.trim() === ''}>
          {issues.correctStart}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {issues.no}
        </button>
      </p>
      <IssueProblem problem={problem} />
    </form>
  );
}
