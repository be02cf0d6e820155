import { fileSize } from '../../state/file-size.ts';
import { useWords } from '../../state/language.ts';

/** A file on its way: what has left, of how many bytes, and whether all of it has. */
export interface Sent {
  name: string;
  size: number;
  bytes: number;
  total: number;
  whole: boolean;
}

/** A bar that fills while a file is sent, then moves while it is read. */
export function UploadProgress({ sent, onCancel }: { sent: Sent; onCancel: () => void }) {
  const { imports } = useWords();
  const share = sent.total === 0 ? 1 : sent.bytes / sent.total;
  const percent = `${Math.floor(share * 100)}%`;
  return (
    <div class="import-progress">
      <p class="import-file">
        <b>{sent.name}</b>
        <span>{fileSize(sent.size)}</span>
      </p>
      <progress
        class={sent.whole ? 'import-bar import-bar-reading' : 'import-bar'}
        aria-label={imports.progress}
        {...(sent.whole ? {} : { value: sent.bytes, max: sent.total })}
      />
      <p role="status">{sent.whole ? imports.sent : imports.sending(percent)}</p>
      {sent.whole ? (
        <p class="mute">{imports.sentNote}</p>
      ) : (
        <p class="row">
          <span class="mute">{imports.sentOf(fileSize(sent.bytes), fileSize(sent.total))}</span>
          <button type="button" class="button" onClick={onCancel}>
            {imports.cancel}
          </button>
        </p>
      )}
    </div>
  );
}
