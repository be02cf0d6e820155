import { useState } from 'preact/hooks';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';
import { send } from '../../../api.ts';
import { FormField } from '../../../components/FormField.tsx';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';
import { keepIssue } from '../use-issue.ts';

interface Props {
  view: IssueView;
  name: SectionName;
  title: string;
  generated: readonly string[];
  /** What was written before; null = nothing. */
  text: string | null;
  onDone: () => void;
}

/** The words of a section, to be written in place. */
export function PassageForm({ view, name, title, generated, text, onDone }: Props) {
  const { issues } = useWords().briefings;
  const [draft, setDraft] = useState(text ?? generated.join('\n'));
  const { busy, problem, run } = useSending();
  const put = async (next: string | null) => {
    const done = await run(async () => {
      const body = { text: next, version: view.version };
      keepIssue(await send<IssueView>(apiPaths.briefingPassage(view.id, name), 'PUT', body));
    });
    if (done) onDone();
  };
  return (
    <form
      class="passage-form"
      onSubmit={(event) => {
        event.preventDefault();
        void put(draft);
      }}
    >
      <FormField name="text" label={title} hint={issues.textHint} problem={problem}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={Math.min(16, Math.max(4, Math.ceil(draft.length / 40)))}
            maxLength={20_000}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </FormField>
      <p class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {issues.save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {issues.cancel}
        </button>
        {text !== null && (
          <button type="button" class="button" disabled={busy} onClick={() => void put(null)}>
            {issues.restore}
          </button>
        )}
      </p>
      <IssueProblem problem={problem} fields={['text']} />
    </form>
  );
}
