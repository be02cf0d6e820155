import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { RepairBody, UploadPreview } from '#core/contract/uploads.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { know, refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  /** The upload whose preview it is. */
  id: string;
  at: Pick<UploadPreview['issues'][number], 'sheet' | 'address'>;
  /** To be taken in place of what the cell says; null takes it back. */
  value: number | null;
  text: string;
}

/** Takes an offered value, or takes it back; the preview on the screen becomes the one that is answered. */
export function RepairButton({ id, at, value, text }: Props) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { sheet, address } = at;
  if (address === null) return null;

  async function take(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const body: RepairBody = { sheet, address: address!, value };
      know(apiPaths.upload(id), await send<UploadPreview>(apiPaths.repairs(id), 'POST', body));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
      refreshAll();
    } finally {
      setBusy(false);
    }
  }

  return (
    <span class="repair">
      <button type="button" class="button button-small" disabled={busy} onClick={take}>
        {busy ? words.upload.repairing : text}
      </button>
      {problem && (
        <span class="repair-failed" role="alert">
          {problem.detail || words.failedPlain}
        </span>
      )}
    </span>
  );
}
