import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';

/** A file of evidence, to be downloaded. */
export function FileLink({ hash, name }: { hash: string; name: string | null }) {
  const words = useWords().returns;
  const shown = name ?? words.file;
  return (
    <a class="file-link" href={apiPaths.file(hash)} download={shown} aria-label={words.download(shown)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1v7M3 5.5 6 8.5l3-3M1.5 11h9" />
      </svg>
      {shown}
    </a>
  );
}
