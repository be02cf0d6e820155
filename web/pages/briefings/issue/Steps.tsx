import type { IssueView } from '#core/contract/briefing-issues.ts';
import { A } from '../../../components/A.tsx';
import { Mixed } from '../../../components/Mixed.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { paths } from '../../../paths.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { useWords } from '../../../state/language.ts';

/** Who drafted, checked and issued it, and when; from which figures; which other versions there are. */
export function Steps({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  const { steps } = issues;
  const line = [
    { word: steps.made, by: view.madeBy, at: view.madeAt },
    { word: steps.checked, by: view.checkedBy, at: view.checkedAt },
    { word: steps.issued, by: view.issuedBy, at: view.issuedAt },
  ];
  const others = view.subject.filter(({ id }) => id !== view.id);
  return (
    <Panel title={steps.label}>
      <ol class="issue-steps">
        {line.map(({ word, by, at }) => (
          <li key={word} class={at === null ? 'step-open' : 'step-done'}>
            <b>{word}</b>{' '}
            <span>
              {by !== null && at !== null ? <Mixed text={issues.by(by, chinaMinute(at))} /> : steps.waiting}
            </span>
          </li>
        ))}
      </ol>
      <p class="mute">{issues.asOf(chinaMinute(view.asOf), view.vintage)}</p>
      {view.contentHash !== null && (
        <details class="issue-hash">
          <summary>{issues.hash}</summary>
          <code>{view.contentHash}</code>
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3>{issues.others}</h3>
          <ul class="lines">
            {others.map(({ id, correction, state }) => (
              <li key={id}>
                <A to={paths.briefingIssue(id)}>
                  {correction === 0 ? issues.first : issues.correction(correction)}
                </A>{' '}
                <span class="mute">{issues.states[state]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
