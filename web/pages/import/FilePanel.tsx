import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { ImportPreview } from '#core/contract/imports.ts';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { know, refreshAll } from '../../state/answers.ts';
import { fileSize } from '../../state/file-size.ts';
import { useWords } from '../../state/language.ts';
import { isGivenUp, problemOf, sendFile } from '../../state/send-file.ts';
import { type Sent, UploadProgress } from './UploadProgress.tsx';

/** What the server takes; it judges again. */
const MOST_BYTES = 200_000_000;

interface Props {
  onStart: () => void;
  onRead: (preview: ImportPreview) => void;
}

/** Takes a file that is dropped or picked, and shows how far it has come. */
export function FilePanel({ onStart, onRead }: Props) {
  const words = useWords();
  const { imports } = words;
  const [sent, setSent] = useState<Sent | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function take(file: File): Promise<void> {
    const why = whyNot(file);
    setRefused(why);
    if (why !== null) return;
    onStart();
    const abort = new AbortController();
    underWay.current = abort;
    const { name, size } = file;
    setSent({ name, size, bytes: 0, total: size, whole: false });
    try {
      const preview = await sendFile<ImportPreview>(apiPaths.imports(), file, {
        signal: abort.signal,
        onProgress: (bytes, total) => setSent({ name, size, bytes, total, whole: false }),
        onSent: () => setSent({ name, size, bytes: size, total: size, whole: true }),
      });
      know(apiPaths.oneImport(preview.id), preview);
      refreshAll();
      onRead(preview);
    } catch (error) {
      if (isGivenUp(error)) return;
      setRefused(said(problemOf(error)));
    } finally {
      underWay.current = null;
      setSent(null);
    }
  }

  const said = ({ detail }: Problem) => detail || words.failedPlain;
  function whyNot({ name, size }: File): string | null {
    if (size === 0) return imports.emptyFile;
    if (size > MOST_BYTES) return imports.tooLarge(fileSize(size));
    return /\.(xlsx?|et|numbers|ods|pdf|zip|docx?)$/i.test(name) ? imports.notCsv : null;
  }

  return (
    <Panel title={imports.fileTitle} note={imports.fileNote}>
      {sent === null ? (
        <FileDrop accept=".csv,.txt,text/csv" onFile={(file) => underWay.current === null && void take(file)}>
          <span>
            {imports.drop}
            <b>{imports.pick}</b>
          </span>
        </FileDrop>
      ) : (
        <UploadProgress sent={sent} onCancel={() => underWay.current?.abort()} />
      )}
      {refused !== null && (
        <div class="failed drop-refused" role="alert">
          <strong>{imports.refusedFile}</strong>
          <p>{refused}</p>
        </div>
      )}
    </Panel>
  );
}
