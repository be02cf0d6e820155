import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { withQuery } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { ANSWERS, answerByKey, answerIn } from '../../state/meeting.ts';
import { MilestoneDialog } from '../plan/milestones/MilestoneDialog.tsx';
import { Changed } from './Changed.tsx';
import { Drags } from './Drags.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { Questions } from './Questions.tsx';

/** All three answers are there, one of them on the screen; paper has all of them. */
export function Meeting({ plan, view }: { plan: PlanDetail; view: MeetingView }) {
  const { meeting: words } = useWords();
  const { path, query } = useLocation();
  const [, change] = useQuery();
  const shown = answerIn(query.answer);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      const next = answerByKey(event.key, shown);
      if (next === null) return;
      event.preventDefault();
      change({ answer: next === 'drags' ? null : next }, true);
      scrollTo({ top: 0 });
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [shown, change]);
  const panels = {
    drags: <Drags plan={plan} view={view} />,
    changed: <Changed plan={plan} view={view} />,
    questions: <Questions plan={plan} view={view} />,
  };
  return (
    <>
      <MeetingHead plan={plan} view={view} />
      <nav class="meeting-nav" aria-label={words.answers}>
        {ANSWERS.map((answer, index) => (
          <a
            key={answer}
            href={withQuery(path, { ...query, answer: answer === 'drags' ? null : answer })}
            aria-current={answer === shown ? 'true' : undefined}
          >
            <b aria-hidden="true">{index + 1}</b> {words[answer]}
          </a>
        ))}
        <small class="meeting-keys">{words.keys}</small>
      </nav>
      {ANSWERS.map((answer, index) => (
        <section
          key={answer}
          class={answer === shown ? 'meeting-answer' : 'meeting-answer meeting-waits'}
          aria-labelledby={`answer-${answer}`}
        >
          <h2 id={`answer-${answer}`}>
            <b aria-hidden="true">{index + 1}</b> {words[answer]}
          </h2>
          {panels[answer]}
        </section>
      ))}
      <MilestoneDialog plan={plan} />
    </>
  );
}

/** Where keys mean something else: in a field, and while a card lies above. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
