import { useId, useState } from 'preact/hooks';
import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import type { ReportMove } from '#core/domain/review/report-moves.ts';
import { RequestError, send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { checkDataVersion } from '../../../state/data-version.ts';
import { useWords } from '../../../state/language.ts';

interface Props {
  of: MilestoneReturnRow;
  onDone: (said: string) => void;
}

type Said = Exclude<ReportMove, 'save' | 'submit'>;

/** What the reader can do with a return: call it back, discard it, or review it. */
export function ReturnMoves({ of, onDone }: Props) {
  const words = useWords();
  const { returns } = words;
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();
  const can = (move: ReportMove) => of.moves.includes(move);

  async function move(what: Said, publish = false): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      await send(apiPaths.milestoneMoves(of.id), 'POST', {
        move: what,
        version: of.version,
        ...(note.trim() === '' ? {} : { note }),
        ...(publish ? { publish } : {}),
      });
      onDone(returns.moved[publish ? 'publish' : what]);
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setRefused(error.problem.detail || words.failedPlain);
    } finally {
      setBusy(false);
    }
  }

  const button = (what: Said, text: string, kind = '', publish = false) => (
    <button type="button" class={`button ${kind}`} disabled={busy} onClick={() => move(what, publish)}>
      {text}
    </button>
  );
  const reviews = can('return') || can('approve');
  if (!reviews && !can('publish') && !can('recall') && !can('discard')) return null;
  return (
    <div class="return-moves">
      {refused !== null && (
        <p class="failed" role="alert">
          {refused}
        </p>
      )}
      {reviews && (
        <div class="standing-field">
          <label for={id}>{returns.opinion}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={500}
            value={note}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="standing-hint">
            {returns.opinionHint}
          </p>
        </div>
      )}
      <p class="row">
        {can('approve') && button('approve', returns.approvePublish, 'button-main', true)}
        {can('approve') && button('approve', returns.approve)}
        {can('return') && button('return', returns.return)}
        {can('publish') && button('publish', returns.publish, 'button-main')}
        {can('recall') && button('recall', returns.recall)}
        {can('discard') && button('discard', returns.discard)}
      </p>
    </div>
  );
}
