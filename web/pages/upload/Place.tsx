import type { UploadPreview } from '#core/contract/uploads.ts';
import { useWords } from '../../state/language.ts';
import { cellText } from '../../state/upload-place.ts';

type Placed = Pick<UploadPreview['issues'][number], 'sheet' | 'row' | 'column' | 'address'>;

/** Where in the file: the cell as the spreadsheet names it, with its row and the heading of its column. */
export function Place({ at }: { at: Placed }) {
  const { upload } = useWords();
  const line = [
    at.row === null ? null : upload.row(at.row),
    at.column === null ? null : upload.column(at.column),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const cell = cellText(at);
  return (
    <span class="place">
      {cell && <b>{cell}</b>}
      {line ? <small>{line}</small> : cell === '' && <b>{upload.wholeFile}</b>}
    </span>
  );
}
