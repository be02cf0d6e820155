import { useState } from 'preact/hooks';
import type { MoveBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import type { CellKey } from '../../state/report-grid/layout.ts';
import { AskForm } from './AskForm.tsx';
import { useAction } from './action.ts';
import { CellName } from './CellName.tsx';
import { Refused } from './Refused.tsx';

type Asked = NonNullable<MoveBody['questions']>;

interface Props {
  view: ReportView;
  /** The cell that is chosen in the grid: the next question is about it. */
  chosen: CellKey | null;
}

/** A reviewer's decision: questions to return the report with, or approval, at once published or not. */
export function ReviewPanel({ view, chosen }: Props) {
  const { review, moves } = useWords().reports;
  const action = useAction(() => view);
  const [questions, setQuestions] = useState<Asked>([]);
  const [note, setNote] = useState('');
  const can = (move: ReportView['moves'][number]) => view.moves.includes(move);
  const opinion = note.trim() === '' ? {} : { note: note.trim() };
  return (
    <Panel title={review.title} class="review-panel">
      <Refused problem={action.problem} />
      {can('return') && (
        <>
          <AskForm view={view} chosen={chosen} onAsk={(one) => setQuestions([...questions, one])} />
          <h3>{review.drafted}</h3>
          {questions.length === 0 ? (
            <Empty>{review.noneDrafted}</Empty>
          ) : (
            <ol class="drafted">
              {questions.map((one, index) => (
                <li key={`${one.indicator}${one.field}${one.question}`}>
                  <small>
                    <CellName view={view} {...one} />
                  </small>{' '}
                  {one.question}{' '}
                  <button
                    type="button"
                    class="link"
                    onClick={() => setQuestions(questions.filter((_, place) => place !== index))}
                  >
                    {review.remove}
                  </button>
                </li>
              ))}
            </ol>
          )}
          <label class="review-opinion">
            {review.opinion} <small>{review.opinionHint}</small>
            <textarea
              rows={2}
              maxLength={500}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        </>
      )}
      {can('publish') && <p>{review.approvedText}</p>}
      <p class="row">
        {can('approve') && (
          <>
            <button
              type="button"
              class="button button-main"
              disabled={action.busy || questions.length > 0}
              onClick={() => void action.move({ move: 'approve', publish: true, ...opinion })}
            >
              {review.approveAndPublish}
            </button>
            <button
              type="button"
              class="button"
              disabled={action.busy || questions.length > 0}
              onClick={() => void action.move({ move: 'approve', ...opinion })}
            >
              {review.approve}
            </button>
          </>
        )}
        {can('return') && (
          <button
            type="button"
            class="button button-danger"
            disabled={action.busy || (questions.length === 0 && note.trim() === '')}
            onClick={() => void action.move({ move: 'return', questions, ...opinion })}
          >
            {review.return(questions.length)}
          </button>
        )}
        {can('publish') && (
          <button
            type="button"
            class="button button-main"
            disabled={action.busy}
            onClick={() => void action.move({ move: 'publish' })}
          >
            {moves.publish}
          </button>
        )}
      </p>
    </Panel>
  );
}
