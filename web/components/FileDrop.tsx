import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** Kinds of files that are offered for picking; what is dropped may be anything. */
  accept: string;
  /** While true no file is taken. */
  disabled?: boolean;
  onFile: (file: File) => void;
  /** What stands in it. */
  children: ComponentChildren;
}

/** A place to drop a file on, or to press for picking one. */
export function FileDrop({ accept, disabled = false, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  return (
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
      {children}
      <input
        class="unseen"
        type="file"
        name="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
