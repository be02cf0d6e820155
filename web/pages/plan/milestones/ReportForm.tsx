import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { MilestoneReportBody, MilestoneRow } from '#core/contract/milestones.ts';
import { RequestError, send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { checkDataVersion } from '../../../state/data-version.ts';
import { useWords } from '../../../state/language.ts';
import { ReportFields } from './ReportFields.tsx';
import { bodyOf, faultsIn, knownOf } from './report-form.ts';

interface Props {
  row: MilestoneRow;
  /** Who is signed in. */
  actor: string;
  onCancel: () => void;
  onDone: (row: MilestoneRow) => void;
}

/** Records where a goal, task or event stands without a review. What the server refuses is said at the field that it is about. */
export function ReportForm({ row, actor, onCancel, onDone }: Props) {
  const words = useWords();
  const { milestones } = words.plan;
  const [known] = useState(() => knownOf(row));
  const [uploading, setUploading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsIn(problem);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const body: MilestoneReportBody = bodyOf(new FormData(event.currentTarget as HTMLFormElement));
    setBusy(true);
    setProblem(null);
    try {
      onDone(await send<MilestoneRow>(apiPaths.milestoneReports(row.code, null), 'POST', body));
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} class="standing-form" onSubmit={submit}>
      {problem && (
        <div class="failed" role="alert">
          <strong>{milestones.refused}</strong>
          {faults.length === 0 && <p>{problem.detail || words.failedPlain}</p>}
        </div>
      )}
      <ReportFields row={row} known={known} faults={faults} actor={actor} strict onBusy={setUploading} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={busy || uploading}>
          {busy ? milestones.submitting : milestones.submit}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {milestones.cancel}
        </button>
      </div>
    </form>
  );
}
