import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { CommitBody, CommitResult, UploadPreview } from '#core/contract/uploads.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useMay, useSession } from '../../state/session.ts';

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
  const session = loadedValue(useSession());
  const count = preview.counts.new + preview.counts.changed;
  const figures = count + preview.counts.unchanged;

  async function commit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const reason = String(form.get('reason') ?? '').trim();
    const body: CommitBody = {
      as: imports ? 'record' : 'report',
      recorder: String(form.get('recorder')),
      ...(reason === '' ? {} : { reason }),
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

  if (imports === null || session === null) return null;
  if (!(imports ? preview.committable : isReportable(preview))) return <NothingToWrite preview={preview} />;
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
          defaultValue={preview.suggestedRecorder ?? session.actor.name}
          autoComplete="organization"
        />
      </label>
      {!imports && (
        <label>
          <span>
            {upload.correction} <small>{upload.correctionNote}</small>
          </span>
          <input type="text" name="reason" maxLength={500} />
        </label>
      )}
      {!imports && <p class="mute">{upload.reportNote}</p>}
      <button type="submit" class="button button-main" disabled={busy}>
        {busy ? upload.committing : imports ? upload.commit(count) : upload.toReport(figures)}
      </button>
    </form>
  );
}

/** A draft takes whatever can be read; what is to be explained is explained there. */
function isReportable({ state, issues, counts }: UploadPreview): boolean {
  if (state !== 'previewed' || issues.some(({ severity }) => severity === 'refused')) return false;
  return counts.new + counts.changed + counts.unchanged > 0;
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
