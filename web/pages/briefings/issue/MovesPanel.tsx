import { useState } from 'preact/hooks';
import type { IssueMoveBody, IssueView } from '#core/contract/briefing-issues.ts';
import { send } from '../../../api.ts';
import { Panel } from '../../../components/Panel.tsx';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useMaySomewhere } from '../../../state/session.ts';
import { useSending } from '../../../state/use-sending.ts';
import { DifferenceTable } from '../DifferenceTable.tsx';
import { IssueProblem } from '../IssueProblem.tsx';
import { keepIssue } from '../use-issue.ts';
import { CorrectForm } from './CorrectForm.tsx';

type Move = IssueMoveBody['move'];
const MAIN: readonly Move[] = ['check', 'issue'];

/** What the reader can do with it now. */
export function MovesPanel({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  const [asking, setAsking] = useState<Move | null>(null);
  const [note, setNote] = useState('');
  const { busy, problem, run } = useSending();
  const checks = useMaySomewhere('briefing.check');
  const moves = view.moves.filter((move): move is Move => move !== 'edit');
  const make = async (move: Move) => {
    const body = { move, version: view.version, ...(move === 'return' ? { note } : {}) };
    const done = await run(async () =>
      keepIssue(await send<IssueView>(apiPaths.briefingMoves(view.id), 'POST', body)),
    );
    if (done) {
      setAsking(null);
      setNote('');
    }
  };
  const press = (move: Move) =>
    move === 'issue' || move === 'discard' || move === 'return' ? setAsking(move) : void make(move);
  const own = view.state === 'draft' && checks === true && !view.moves.includes('check');
  const nothing = moves.length === 0 && !view.mayCorrect;
  return (
    <Panel title={issues.moves} class="issue-moves">
      {view.returnNote !== null && view.state === 'draft' && (
        <p class="notice" role="status">
          <strong>{issues.returned}</strong> {view.returnNote}
        </p>
      )}
      <OutOfDate view={view} />
      {nothing && <p class="mute">{issues.nothingToDo}</p>}
      {own && <p class="mute">{issues.ownWork}</p>}
      <p class="row">
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            class={`button ${MAIN.includes(move) ? 'button-main' : ''} ${move === 'discard' ? 'button-danger' : ''}`}
            disabled={busy}
            aria-expanded={asking === move ? 'true' : undefined}
            onClick={() => press(move)}
          >
            {issues.move[move]}
          </button>
        ))}
      </p>
      {asking === 'return' && (
        <form
          class="issue-ask"
          onSubmit={(event) => {
            event.preventDefault();
            void make('return');
          }}
        >
          <label>
            {issues.returnNote}
            <textarea
              rows={3}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
              required
            />
          </label>
          <p class="row">
            <button type="submit" class="button button-main" disabled={busy || note.trim() === ''}>
              {issues.move.return}
            </button>
            <button type="button" class="button" onClick={() => setAsking(null)}>
              {issues.no}
            </button>
          </p>
        </form>
      )}
      {(asking === 'issue' || asking === 'discard') && (
        <div class="issue-ask" role="alert">
          <p>{asking === 'issue' ? issues.confirmIssue : issues.confirmDiscard}</p>
          <p class="row">
            <button
              type="button"
              class="button button-main"
              disabled={busy}
              onClick={() => void make(asking)}
            >
              {asking === 'issue' ? issues.yesIssue : issues.yesDiscard}
            </button>
            <button type="button" class="button" onClick={() => setAsking(null)}>
              {issues.no}
            </button>
          </p>
        </div>
      )}
      {busy && (
        <p class="mute" role="status">
          {issues.doing}
        </p>
      )}
      <IssueProblem problem={problem} />
      {view.mayCorrect && <CorrectForm view={view} />}
    </Panel>
  );
}

function OutOfDate({ view }: { view: IssueView }) {
  const { issues } = useWords().briefings;
  if (view.outOfDate === null) return null;
  if (view.outOfDate.length === 0) return <p class="mute">{issues.upToDate}</p>;
  const said = issues.outOfDate(view.outOfDate.length);
  return (
    <details class="notice">
      <summary>{said}</summary>
      <DifferenceTable figures={view.outOfDate} label={said} />
    </details>
  );
}
