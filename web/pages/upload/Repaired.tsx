import type { UploadPreview } from '#core/contract/uploads.ts';
import { useWords } from '../../state/language.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { RepairButton } from './RepairButton.tsx';

type Cell = UploadPreview['cells'][number];

/** What the file says and what is taken instead; with the way back while nothing is written. */
export function Repaired({ cell, id }: { cell: Cell; id: string | null }) {
  const { upload } = useWords();
  if (!cell.repaired) return null;
  const { from, to } = cell.repaired;
  return (
    <span class="repaired">
      <span>{upload.repaired(from ?? upload.none, plainNumber(to))}</span>
      {id !== null && <RepairButton id={id} at={cell} value={null} text={upload.takeBack} />}
    </span>
  );
}
