import type { RefObject } from 'preact';
import type { ReportView } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { usePlanNames } from '../../state/plan-names.ts';
import { diffOf } from '../../state/report-grid/diff.ts';
import { textAt } from '../../state/report-grid/draft.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';
import { keyOf } from '../../state/report-grid/layout.ts';
import type { Action } from './action.ts';
import { shownText } from './DiffPanel.tsx';
import { indicatorName } from './grid/grid-state.ts';

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  keeper: Keeper;
  view: ReportView;
  action: Action;
}

/** What will be submitted, before it is. */
export function SubmitDialog({ dialog, keeper, view, action }: Props) {
  const words = useWords();
  const { submit, fields, diff } = words.reports;
  const names = useNames();
  const planName = usePlanNames();
  const draft = keeper.draft.value;
  const changes = diffOf(view.lines, draft);
  const explained = view.issues.filter(({ severity }) => severity === 'reason');
  const missing = view.complete.expected - view.complete.filled;
  const close = () => dialog.current?.close();

  async function confirm(): Promise<void> {
    await action.move({ move: 'submit' });
    close();
  }

  return (
    <dialog ref={dialog} class="submit-dialog" aria-labelledby="submit-title">
      <h2 id="submit-title">{submit.confirmTitle}</h2>
      <p class="mute">
        {submit.confirmText(
          planName(view.plan),
          names.region(view.region),
          formatPeriod(view.period, language.value),
        )}
      </p>
      {changes.length > 0 && <h3>{submit.willSubmit}</h3>}
      <ul class="submit-list">
        {changes.map((change) => (
          <li key={`${change.indicator.code}${change.field}`}>
            {indicatorName(change.indicator)} · {fields[change.field]}
            {words.colon}
            {change.old !== null && (
              <del>{shownText({ ...change, unit: change.oldUnit }, change.old, words)}</del>
            )}{' '}
            <b>{shownText(change, change.text, words)}</b>
            {change.repaired && <span class="badge"> {diff.repaired}</span>}
          </li>
        ))}
      </ul>
      {view.counts.unchanged > 0 && <p>{submit.unchanged(view.counts.unchanged)}</p>}
      {missing > 0 && <p class="notice notice-stale">{submit.missing(missing)}</p>}
      {explained.length > 0 && (
        <>
          <h3>{submit.explanations}</h3>
          <ul class="submit-list">
            {explained.map((issue, index) => (
              <li key={`${issue.code}${index}`}>
                {language.value === 'en' ? issue.messageEn : issue.message}
                {issue.indicator && <q>{textAt(draft, keyOf(issue.indicator, 'note'))}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        <button
          type="button"
          class="button button-main"
          disabled={action.busy}
          onClick={() => void confirm()}
        >
          {submit.confirm}
        </button>
        <button type="button" class="button" onClick={close}>
          {submit.cancel}
        </button>
      </p>
    </dialog>
  );
}
