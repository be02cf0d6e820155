import { useState } from 'preact/hooks';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { REPORTED_STATES } from '#core/domain/milestone.ts';
import { useWords } from '../../../state/language.ts';
import { Field } from './Field.tsx';
import { FileField } from './FileField.tsx';
import type { FieldFault, Known } from './report-form.ts';

interface Props {
  row: MilestoneRow;
  known: Known;
  faults: readonly FieldFault[];
  /** Who is signed in. */
  actor: string;
  /** Whether what is missing keeps the browser from sending it; a draft may have gaps. */
  strict: boolean;
  onBusy: (busy: boolean) => void;
}

/** The fields of a report on a goal, task, box item or event. */
export function ReportFields({ row, known, faults, actor, strict, onBusy }: Props) {
  const { plan, returns } = useWords();
  const { milestones } = plan;
  const [state, setState] = useState<string>(known.state);
  const [file, setFile] = useState(known.file);
  const isDone = state === 'done';
  const takesPercent = row.kind !== 'event' && (state === 'in_progress' || state === 'withdrawn');
  const units = row.units.includes(known.unit) || known.unit === '' ? row.units : [known.unit, ...row.units];
  return (
    <>
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
      {takesPercent && (
        <Field name="percent" faults={faults} hint={returns.percentHint} optional>
          {(attributes) => (
            <input
              {...attributes}
              type="number"
              min="0"
              max="100"
              step="any"
              inputMode="decimal"
              defaultValue={known.percent}
            />
          )}
        </Field>
      )}
      {isDone && (
        <Field name="doneOn" faults={faults}>
          {(attributes) => (
            <input {...attributes} type="date" required={strict} max={row.asOf} defaultValue={known.doneOn} />
          )}
        </Field>
      )}
      <Field name="evidence" faults={faults} hint={milestones.evidenceHint} optional={!isDone}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            required={isDone && strict}
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
      <FileField file={file} faults={faults} onChange={setFile} onBusy={onBusy} />
      {row.term?.source !== 'document' && (
        <Field name="due" faults={faults} hint={milestones.dueHint} optional>
          {(attributes) => <input {...attributes} type="date" defaultValue={known.due} />}
        </Field>
      )}
      <Field name="note" faults={faults} optional>
        {(attributes) => <textarea {...attributes} rows={2} maxLength={2000} defaultValue={known.note} />}
      </Field>
      <Field
        name="unit"
        faults={faults}
        hint={row.units.length > 0 ? returns.unitHint : returns.unitFree}
        optional={strict}
      >
        {(attributes) =>
          row.units.length > 0 ? (
            <select {...attributes} defaultValue={known.unit}>
              <option value="">{returns.choose}</option>
              {units.map((unit) => (
                <option key={unit} value={unit} selected={unit === known.unit}>
                  {unit}
                </option>
              ))}
            </select>
          ) : (
            <input {...attributes} type="text" maxLength={100} defaultValue={known.unit} />
          )
        }
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
    </>
  );
}
