import type { Problem } from '#core/contract/common.ts';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';

interface Props {
  /** Name of the file that is being read; null = none. */
  reading: string | null;
  /** Why the last file was refused as a whole. */
  problem: Problem | null;
  onFile: (file: File) => void;
}

/** Takes a file that is dropped or picked. */
export function DropZone({ reading, problem, onFile }: Props) {
  const words = useWords();
  return (
    <Panel title={words.upload.fileTitle} note={words.upload.fileNote}>
      <FileDrop accept=".xlsx,.csv" disabled={reading !== null} onFile={onFile}>
        {reading === null ? (
          <span>
            {words.upload.drop}
            <b>{words.upload.pick}</b>
          </span>
        ) : (
          <span role="status">{words.upload.reading(reading)}</span>
        )}
      </FileDrop>
      {problem && (
        <div class="failed drop-refused" role="alert">
          <strong>{words.upload.refusedFile}</strong>
          <p>{problem.detail || words.failedPlain}</p>
        </div>
      )}
    </Panel>
  );
}
