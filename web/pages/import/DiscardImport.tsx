import { useState } from 'preact/hooks';
import { send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';

interface Props {
  id: string;
  name: string;
  onDiscarded: (name: string) => void;
}

/** Throws a waiting import away, once that is confirmed. */
export function DiscardImport({ id, name, onDiscarded }: Props) {
  const words = useWords();
  const { imports } = words;
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useSubmit();
  const discard = async () => {
    const gone = await run(() => send(apiPaths.oneImport(id), 'DELETE'));
    if (gone) onDiscarded(name);
    // the screen follows first: what is gone is not asked for again
    setTimeout(refreshAll);
  };
  return (
    <div class="import-discard">
      {problem && (
        <p class="form-problem" role="alert">
          {problem.detail || words.failedPlain}
        </p>
      )}
      {asked ? (
        <>
          <p role="status">{imports.discardAsk}</p>
          <p class="row">
            <button type="button" class="button button-danger" disabled={busy} onClick={discard}>
              {busy ? imports.discarding : imports.discardYes}
            </button>
            <button type="button" class="button" disabled={busy} onClick={() => setAsked(false)}>
              {imports.discardNo}
            </button>
          </p>
        </>
      ) : (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {imports.discard}
        </button>
      )}
    </div>
  );
}
