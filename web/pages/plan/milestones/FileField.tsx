import { useState } from 'preact/hooks';
import type { KeptFile } from '#core/contract/files.ts';
import { KEPT_EXTENSIONS } from '#core/domain/files/kept-kind.ts';
import { RequestError, send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { Field } from './Field.tsx';
import { FileLink } from './FileLink.tsx';
import type { FieldFault, Known } from './report-form.ts';

interface Props {
  file: Known['file'];
  faults: readonly FieldFault[];
  onChange: (file: Known['file']) => void;
  /** Told while a file is on its way, so that nothing is handed in without it. */
  onBusy: (busy: boolean) => void;
}

/** A file that shows what is reported: uploaded as soon as it is chosen, and named in the form by its hash. */
export function FileField({ file, faults, onChange, onBusy }: Props) {
  const words = useWords().returns;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<FieldFault | null>(null);

  async function upload(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    setBusy(true);
    onBusy(true);
    setRefused(null);
    const form = new FormData();
    form.append('file', chosen);
    try {
      const { hash, name } = await send<KeptFile>(apiPaths.files(), 'POST', form);
      onChange({ hash, name });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const text = error.problem.detail || error.problem.title;
      setRefused({ field: 'evidenceFile', zh: text, en: text });
    } finally {
      input.value = '';
      setBusy(false);
      onBusy(false);
    }
  }

  return (
    <>
      {file && (
        <>
          <input type="hidden" name="evidenceFile" value={file.hash} />
          <input type="hidden" name="evidenceFileName" value={file.name} />
        </>
      )}
      <Field
        name="evidenceFile"
        faults={refused ? [refused] : faults}
        hint={busy ? words.uploading : words.fileHint}
        optional
      >
        {({ name: _, ...attributes }) => (
          <div class="file-field">
            {file && (
              <p class="row">
                <FileLink hash={file.hash} name={file.name} />
                <button type="button" class="button" onClick={() => onChange(null)}>
                  {words.remove}
                </button>
              </p>
            )}
            <input
              {...attributes}
              type="file"
              accept={KEPT_EXTENSIONS}
              disabled={busy}
              onChange={(event) => upload(event.currentTarget)}
            />
          </div>
        )}
      </Field>
    </>
  );
}
