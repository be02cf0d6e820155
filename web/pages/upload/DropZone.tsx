import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
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
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && reading === null) onFile(file);
  };
  return (
    <Panel title={words.upload.fileTitle} note={words.upload.fileNote}>
      <label
        class={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3v12m0-12L7.5 7.5M12 3l4.5 4.5M4 15v5h16v-5" />
        </svg>
        {reading === null ? (
          <span>
            {words.upload.drop}
            <b>{words.upload.pick}</b>
          </span>
        ) : (
          <span role="status">{words.upload.reading(reading)}</span>
        )}
        <input
          class="unseen"
          type="file"
          name="file"
          accept=".xlsx,.csv"
          disabled={reading !== null}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, corrected, may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {problem && (
        <div class="failed drop-refused" role="alert">
          <strong>{words.upload.refusedFile}</strong>
          <p>{problem.detail || words.failedPlain}</p>
        </div>
      )}
    </Panel>
  );
}
