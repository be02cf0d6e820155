import type { IssueSection, IssueView } from '#core/contract/briefing-issues.ts';
import { send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { language, useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';
import { CONTENT_LANGUAGE } from '../content-language.ts';
import { IssueProblem } from '../IssueProblem.tsx';
import { keepIssue } from '../use-issue.ts';

interface Props {
  view: IssueView;
  section: IssueSection;
  passage: NonNullable<IssueSection['passage']>;
  mayWrite: boolean;
}

/** What there is to be checked in written words: numbers that the data do not have, and generated words that changed. */
export function PassageNotes({ view, section, passage, mayWrite }: Props) {
  const { issues } = useWords().briefings;
  const { busy, problem, run } = useSending();
  if (view.state === 'issued') return null;
  const keep = () =>
    run(async () => {
      const body = { text: passage.text, version: view.version };
      keepIssue(await send<IssueView>(apiPaths.briefingPassage(view.id, section.name), 'PUT', body));
    });
  return (
    <>
      {passage.contradictions.length > 0 && (
        <div class="notice issue-warning" role="status">
          <strong>{issues.contradictions}</strong>
          <ul>
            {passage.contradictions.map(({ text, ...said }) => (
              <li key={text}>{said[language.value]}</li>
            ))}
          </ul>
        </div>
      )}
      {passage.outdated && (
        <div class="notice issue-warning" role="status">
          <p>{issues.outdated}</p>
          <details>
            <summary>{issues.generatedNow}</summary>
            <div lang={CONTENT_LANGUAGE[view.language]}>
              {section.generated.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </details>
          {mayWrite && (
            <button type="button" class="button" disabled={busy} onClick={() => void keep()}>
              {issues.keepMine}
            </button>
          )}
          <IssueProblem problem={problem} />
        </div>
      )}
    </>
  );
}
