import type { UploadPreview } from '#core/contract/uploads.ts';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import { Place } from './Place.tsx';
import { Repaired } from './Repaired.tsx';

interface Props {
  /** Those whose value is not the file's. */
  cells: UploadPreview['cells'];
  id: string | null;
}

/** Offered values that were taken, each with the way back. */
export function TakenValues({ cells, id }: Props) {
  const { upload } = useWords();
  return (
    <Panel title={`${upload.takenTitle} ${cells.length}`} note={upload.takenNote}>
      <ul class="issues">
        {cells.map((cell) => (
          <li key={`${cell.sheet}${cell.address}`} class="issue issue-taken">
            <Place at={cell} />
            <Repaired cell={cell} id={id} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
