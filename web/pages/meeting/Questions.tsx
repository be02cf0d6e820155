import type { MeetingQuestion, MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { language, useWords } from '../../state/language.ts';
import { useDoor } from '../../state/meeting-door.ts';
import { useNames } from '../../state/names.ts';

/** As many as a screen shows at a size that is read from the last row. */
const FIRST = 6;

/** What to ask, whom, by which number, and where that is. */
export function Questions({ plan, view }: { plan: PlanDetail; view: MeetingView }) {
  const { meeting: words } = useWords();
  const { questions, reporting } = view;
  const rest = questions.slice(FIRST);
  const list = (some: readonly MeetingQuestion[], start: number) => (
    <ol class="questions" start={start}>
      {some.map((question, index) => (
        <QuestionLine
          key={`${question.rule} ${question.zh}`}
          question={question}
          plan={plan}
          number={start + index}
        />
      ))}
    </ol>
  );
  return (
    <>
      {questions.length === 0 ? (
        <Empty>{words.noQuestions}</Empty>
      ) : (
        <>
          {list(questions.slice(0, FIRST), 1)}
          {rest.length > 0 && (
            <details class="meeting-more">
              <summary>{words.moreQuestions(rest.length)}</summary>
              {list(rest, FIRST + 1)}
            </details>
          )}
        </>
      )}
      <p class="meeting-note">
        {words.byRule}
        {reporting !== 'told' && <span role="status"> · {words.reporting[reporting]}</span>}
      </p>
    </>
  );
}

interface LineProps {
  question: MeetingQuestion;
  plan: PlanDetail;
  number: number;
}

function QuestionLine({ question, plan, number }: LineProps) {
  const { meeting: words } = useWords();
  const names = useNames();
  const door = useDoor(plan.code);
  const { asked, subject, zh, en, door: to } = question;
  const href = door(to);
  return (
    <li>
      <p class="question-head">
        <b aria-hidden="true">{number}</b>
        <span class="question-asked">
          {words.ask}{' '}
          <b>
            {asked.region && names.region(asked.region)}
            {asked.region && asked.unit && ' · '}
            {asked.unit && <span lang="zh-CN">{asked.unit}</span>}
          </b>
        </span>
        {href !== null && (
          <a href={href} class="question-door" aria-label={`${words.see} ${number}`}>
            {words.see}
          </a>
        )}
      </p>
      {subject !== null && (
        <p class="question-subject" lang="zh-CN">
          {subject}
        </p>
      )}
      <p class="question-text">{language.value === 'zh' ? zh : en}</p>
    </li>
  );
}
