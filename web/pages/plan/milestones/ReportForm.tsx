import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { MilestoneReportBody, MilestoneRow } from '#core/contract/milestones.ts';
import { REPORTED_STATES } from '#core/domain/milestone.ts';
import { RequestError, send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { checkDataVersion } from '../../../state/data-version.ts';
import { useWords } from '../../../state/language.ts';
import { Field } from './Field.tsx';
import { bodyOf, faultsIn, knownOf } from './report-form.ts';

interface Props {
  row: MilestoneRow;
  /** Who is signed in. */
  actor: string;
  onCancel: () => void;
  onDone: (row: MilestoneRow) => void;
}

/** Reports where a goal, task or event stands. What the server refuses is said at the field that it is about. */
export function ReportForm({ row, actor, onCancel, onDone }: Props) {
  const words = useWords();
  const { milestones } = words.plan;
  const known = knownOf(row);
  const [state, setState] = useState<string>(known.state);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsIn(problem);
  const isDone = state === 'done';
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
      <Field name="state" faults={faults}>
        {(attributes) => (
          <select {...attributes} value={state} onChange={(event) => setState(event.currentTarget.value)}>
            {REPORTED_STATES.map((one) => (
              <option key={one} value={one}>
                {milestones.reported[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isDone && (
        <Field name="doneOn" faults={faults}>
          {(attributes) => (
            <input {...attributes} type="date" required max={row.asOf} defaultValue={known.doneOn} />
          )}
        </Field>
      )}
      <Field name="evidence" faults={faults} hint={milestones.evidenceHint} optional={!isDone}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            required={isDone}
            maxLength={2000}
            defaultValue={known.evidence}
          />
        )}
      </Field>
      <Field name="evidenceUrl" faults={faults} optional>
        {(attributes) => (
          <input {...attributes} type="url" placeholder="https://" defaultValue={known.evidenceUrl} />
        )}
      </Field>
      {row.term?.source !== 'document' && (
        <Field name="due" faults={faults} hint={milestones.dueHint} optional>
          {(attributes) => <input {...attributes} type="date" defaultValue={known.due} />}
        </Field>
      )}
      <Field name="note" faults={faults} optional>
        {(attributes) => <textarea {...attributes} rows={2} maxLength={2000} />}
      </Field>
      <Field name="recorder" faults={faults}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            required
            maxLength={100}
            autoComplete="organization"
            defaultValue={known.recorder ?? actor}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {busy ? milestones.submitting : milestones.submit}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {milestones.cancel}
        </button>
      </div>
    </form>
  );
}
