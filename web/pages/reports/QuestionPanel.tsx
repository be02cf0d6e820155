import type { ReportView } from '#core/contract/reports.ts';
import { Mark } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { type CellKey, keyOf } from '../../state/report-grid/layout.ts';
import { useAction } from './action.ts';
import { indicatorName, type Question } from './grid/grid-state.ts';
import { Refused } from './Refused.tsx';

interface Props {
  view: ReportView;
  /** Whether the reader is the one to answer. */
  answering: boolean;
  onGo: (key: CellKey) => void;
}

/** What reviewers asked, open ones first, and the answers; answered in place. */
export function QuestionPanel({ view, answering, onGo }: Props) {
  const { questions: words } = useWords().reports;
  const open = view.questions.filter(({ answer }) => answer === null);
  const answered = view.questions.filter(({ answer }) => answer !== null);
  return (
    <Panel title={`${words.title} ${open.length > 0 ? open.length : ''}`}>
      <ul class="asked">
        {[...open, ...answered].map((question) => (
          <QuestionLine key={question.id} {...{ question, view, answering, onGo }} />
        ))}
      </ul>
    </Panel>
  );
}

function QuestionLine({ question, view, answering, onGo }: Props & { question: Question }) {
  const words = useWords();
  const { questions, issues, fields } = words.reports;
  const action = useAction(() => view);
  const { indicator, field } = question;
  const line = view.lines.find((one) => one.indicator.code === indicator);
  const isOpen = question.answer === null;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('answer')).trim();
    if (text !== '') await action.answer(question.id, text);
  }

  return (
    <li class={isOpen ? 'question asked-open' : 'question'}>
      <p class="asked-head">
        <span class={`verdict tone-${isOpen ? 'yellow' : 'green'}`}>
          <Mark tone={isOpen ? 'yellow' : 'green'} />
          {isOpen ? questions.open : questions.answered}
        </span>
        {line ? (
          <button
            type="button"
            class="link"
            onClick={() => onGo(keyOf(line.indicator.code, field ?? 'current'))}
          >
            {indicatorName(line.indicator)}
            {field && ` · ${fields[field]}`}
          </button>
        ) : (
          <b>{issues.whole}</b>
        )}
        <small>{questions.by(question.askedBy, chinaMinute(question.askedAt))}</small>
      </p>
      <p class="asked-text">{question.question}</p>
      {question.answer !== null && (
        <p class="asked-answer">
          {question.answer}{' '}
          <small>{questions.by(question.answeredBy ?? '', chinaMinute(question.answeredAt ?? ''))}</small>
        </p>
      )}
      {isOpen && answering && (
        <form class="asked-form" onSubmit={submit}>
          <Refused problem={action.problem} />
          <label>
            {questions.answer}
            <textarea name="answer" rows={2} maxLength={500} required />
          </label>
          <button type="submit" class="button button-main" disabled={action.busy}>
            {questions.send}
          </button>
        </form>
      )}
    </li>
  );
}
