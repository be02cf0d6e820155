import { useWords } from '../../../state/language.ts';
import type { Grid } from './use-grid.ts';

/** What came of a paste, where not all of it went in; nothing is dropped without a word. */
export function PasteNotice({ grid }: { grid: Grid }) {
  const { reportGrid: words } = useWords();
  const { paste } = grid;
  if (!paste) return null;
  const { beyond, closed, tooLong, changes } = paste;
  if (!beyond) {
    const said = [
      words.pasted(changes.length),
      closed > 0 && words.pasteClosed(closed),
      tooLong > 0 && words.pasteTooLong(tooLong),
    ].filter(Boolean);
    return (
      <p class={closed + tooLong > 0 ? 'notice notice-stale' : 'unseen'} role="status">
        {said.join(' ')}
      </p>
    );
  }
  return (
    <div class="notice notice-stale paste-notice" role="alert">
      <p>{words.pasteTooLarge(beyond.rows, beyond.columns, beyond.roomRows, beyond.roomColumns)}</p>
      <p class="row">
        <button type="button" class="button" onClick={() => grid.apply(paste)}>
          {words.pasteFitting}
        </button>
        <button type="button" class="button" onClick={() => grid.showPaste(null)}>
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}
