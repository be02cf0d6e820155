import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { CommitBody, CommitResult, UploadPreview } from '#core/contract/uploads.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';

interface Props {
  preview: UploadPreview;
  onDone: (result: CommitResult) => void;
}

/** Who reports, and the button that writes all or nothing; where nothing is to be written, why not. */
export function CommitForm({ preview, onDone }: Props) {
  const words = useWords();
  const { upload } = words;
  const imports = useMay('record.import');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const count = preview.counts.new + preview.counts.changed;

  async function commit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const recorder = new FormData(event.currentTarget as HTMLFormElement).get('recorder');
    const body: CommitBody = {
      as: imports ? 'record' : 'report',
      recorder: String(recorder),
      expectedVersion: preview.dataVersion,
      expectedOutcome: preview.outcome,
    };
    setBusy(true);
    setProblem(null);
    try {
      onDone(await send<CommitResult>(apiPaths.commit(preview.id), 'POST', body));
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
      refreshAll();
    } finally {
      setBusy(false);
    }
  }

  // a report takes what is still to be explained: it is asked for when the report is submitted
  const isRefused = preview.issues.some(({ severity }) => severity === 'refused');
  const isTaken = imports ? preview.committable : !isRefused && count > 0;
  if (!isTaken) return <NothingToWrite preview={preview} />;
  return (
    <form class="commit" onSubmit={commit}>
      {!preview.committable && <p class="notice notice-stale">{upload.explainLater}</p>}
      {problem && (
        <div class="failed" role="alert">
          <strong>{upload.refusedFile}</strong>
          <p>{problem.detail || words.failedPlain}</p>
        </div>
      )}
      <label>
        {upload.recorder}
        <input
          type="text"
          name="recorder"
          required
          maxLength={100}
          defaultValue={preview.suggestedRecorder ?? ''}
          autoComplete="organization"
        />
      </label>
      <button type="submit" class="button button-main" disabled={busy}>
        {busy ? upload.committing : upload.commit(count)}
      </button>
    </form>
  );
}

function NothingToWrite({ preview }: Pick<Props, 'preview'>) {
  const { upload } = useWords();
  if (preview.issues.some(({ severity }) => severity === 'refused'))
    return <p class="notice notice-stale">{upload.mustCorrect}</p>;
  if (preview.issues.some(({ severity, explained }) => severity === 'reason' && !explained))
    return <p class="notice notice-stale">{upload.mustExplain}</p>;
  const { unchanged } = preview.counts;
  return (
    <p class="notice notice-same" role="status">
      {unchanged > 0 ? upload.sameAsRecorded(unchanged) : upload.nothingReported}
    </p>
  );
}
