import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { MilestoneReportBody, MilestoneReturnRow, MilestoneRow } from '#core/contract/milestones.ts';
import { RequestError, send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { useWords } from '../../../state/language.ts';
import { ReportFields } from './ReportFields.tsx';
import { ReturnConflict } from './ReturnConflict.tsx';
import { bodyOf, type FieldFault, faultsIn, knownOf, knownOfReturn } from './report-form.ts';

interface Props {
  row: MilestoneRow;
  /** The open return; null when there is none yet. */
  draft: MilestoneReturnRow | null;
  /** Who is signed in. */
  actor: string;
  onCancel: () => void;
  /** What came of it, in words. */
  onDone: (said: string) => void;
}

/** What a responsible unit fills in: kept as a draft with all its gaps, handed in without any. */
export function ReturnForm({ row, draft, actor, onCancel, onDone }: Props) {
  const { returns, plan } = useWords();
  // what the form began with, so that an answer on its way does not change what is being typed
  const [known] = useState(() => (draft ? knownOfReturn(draft) : knownOf(row)));
  const [saved, setSaved] = useState(draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isKept, setKept] = useState(false);
  const [conflict, setConflict] = useState<MilestoneReportBody | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const theirs = problem?.details?.theirs as MilestoneReturnRow | undefined;
  const faults: FieldFault[] = faultsIn(problem);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useEffect(() => {
    if (!problem) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [problem]);

  /** @param over the version to save over; what the form began with unless told otherwise */
  async function save(submit: boolean, over = saved): Promise<void> {
    if (!form.current) return;
    const body = bodyOf(new FormData(form.current));
    setBusy(true);
    setProblem(null);
    setConflict(null);
    setKept(false);
    try {
      const kept = over
        ? await send<MilestoneReturnRow>(apiPaths.milestoneReturn(over.id), 'PUT', {
            ...body,
            version: over.version,
          })
        : await send<MilestoneReturnRow>(apiPaths.openMilestoneReturn(row.code), 'POST', body);
      setSaved(kept);
      setKept(true);
      if (submit)
        await send(apiPaths.milestoneMoves(kept.id), 'POST', { move: 'submit', version: kept.version });
      onDone(submit ? returns.submitted : returns.saved);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
      if (error.problem.details?.theirs) setConflict(body);
    } finally {
      refreshAll();
      setBusy(false);
    }
  }

  return (
    <form
      ref={form}
      class="standing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
      }}
    >
      {problem && conflict && theirs ? (
        <ReturnConflict
          yours={conflict}
          theirs={theirs}
          onKeepMine={() => save(false, theirs)}
          onTakeTheirs={() => {
            onDone('');
            refreshAll();
          }}
        />
      ) : (
        problem && <Refused problem={problem} faults={faults} kept={isKept} />
      )}
      <ReportFields row={row} known={known} faults={faults} actor={actor} strict={false} onBusy={setBusy} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {returns.submit}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => save(false)}>
          {returns.saveDraft}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {plan.milestones.cancel}
        </button>
      </div>
    </form>
  );
}

interface RefusedProps {
  problem: Problem;
  faults: readonly FieldFault[];
  /** Whether the draft was kept all the same. */
  kept: boolean;
}

function Refused({ problem, faults, kept }: RefusedProps) {
  const words = useWords();
  return (
    <div class="failed" role="alert" tabIndex={-1}>
      <strong>{kept ? words.returns.savedNotSubmitted : words.returns.notSaved}</strong>
      {faults.length === 0 && <p>{problem.detail || words.failedPlain}</p>}
    </div>
  );
}
