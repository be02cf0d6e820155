import { useRef, useState } from 'preact/hooks';
import type { ReportView } from '#core/contract/reports.ts';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';
import { obstaclesTo } from '../../state/report-grid/obstacles.ts';
import { useAction } from './action.ts';
import { Refused } from './Refused.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';

/** Submitting, recalling and discarding; where submitting is not possible, why not. */
export function SubmitPanel({ keeper, view }: { keeper: Keeper; view: ReportView }) {
  const { submit, moves } = useWords().reports;
  const action = useAction(() => keeper.view.peek());
  const [discarding, setDiscarding] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const obstacles = obstaclesTo(view, keeper.draft.value);
  const can = (move: ReportView['moves'][number]) => view.moves.includes(move);

  async function open(): Promise<void> {
    if (await keeper.flush()) dialog.current?.showModal();
  }

  return (
    <Panel title={submit.title} class="submit-panel">
      <Refused problem={action.problem} />
      {can('submit') && (
        <p id="submit-state">
          {obstacles.length === 0
            ? submit.ready
            : submit.notYet +
              obstacles.map(({ kind, count }) => obstacleText(submit, kind, count)).join('；')}
        </p>
      )}
      {can('recall') && <p>{submit.recallText}</p>}
      <p class="row">
        {can('submit') && (
          <button
            type="button"
            class="button button-main"
            aria-describedby="submit-state"
            disabled={action.busy || obstacles.some(({ kind }) => kind !== 'unsaved')}
            onClick={() => void open()}
          >
            {moves.submit}
          </button>
        )}
        {can('recall') && (
          <button
            type="button"
            class="button"
            disabled={action.busy}
            onClick={() => void action.move({ move: 'recall' })}
          >
            {moves.recall}
          </button>
        )}
        {can('discard') && !discarding && (
          <button type="button" class="button button-danger" onClick={() => setDiscarding(true)}>
            {moves.discard}
          </button>
        )}
      </p>
      {can('discard') && discarding && (
        <div class="discarding" role="alertdialog" aria-label={submit.discardTitle}>
          <p>
            <b>{submit.discardTitle}</b> {submit.discardText}
          </p>
          <p class="row">
            <button
              type="button"
              class="button button-danger"
              disabled={action.busy}
              onClick={() => void action.move({ move: 'discard' })}
            >
              {submit.confirmDiscard}
            </button>
            <button type="button" class="button" onClick={() => setDiscarding(false)}>
              {submit.cancel}
            </button>
          </p>
        </div>
      )}
      <SubmitDialog dialog={dialog} {...{ keeper, view, action }} />
    </Panel>
  );
}

function obstacleText(
  { obstacles }: ReturnType<typeof useWords>['reports']['submit'],
  kind: keyof typeof obstacles,
  count: number,
): string {
  const text = obstacles[kind];
  return typeof text === 'string' ? text : text(count);
}
