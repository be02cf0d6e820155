import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { PromiseRow, RulingBody, RulingRow } from '#core/contract/rulings.ts';
import type { PromiseField, RulingKind } from '#core/domain/promise.ts';
import { RULING_TEXTS } from '#core/domain/ruling-fault.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { useWords } from '../../state/language.ts';
import { Field } from './Field.tsx';
import { faultsIn } from './faults.ts';
import { Refusal } from './Refusal.tsx';
import { TermInput } from './TermInput.tsx';
import { changesOf, formOf } from './term-form.ts';

interface Props {
  row: PromiseRow;
  kind: RulingKind;
  /** Terms that are asked for at once, and those behind a fold. */
  fields: readonly PromiseField[];
  more: readonly PromiseField[];
  /** Whether the form was just asked for, so that one begins to type in it. */
  focus?: boolean;
  onDone: (ruling: RulingRow) => void;
  onCancel?: () => void;
}

/** Chooses or amends terms of one promise: what the form says otherwise than the promise does now is recorded. */
export function RulingForm({ row, kind, fields, more, focus = true, onDone, onCancel }: Props) {
  const words = useWords();
  const { definitions } = words;
  const [before] = useState(() => formOf(row.promiseNow));
  const [form, setForm] = useState(before);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const faults = faultsIn(problem);
  const isAmendment = kind === 'amendment';
  useEffect(() => {
    if (focus) element.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [focus]);
  useEffect(() => {
    if (problem)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [problem]);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const texts = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(texts.get(name) ?? '');
    const body: RulingBody = {
      kind,
      changes: changesOf(form, before),
      reason: text('reason'),
      recorder: text('recorder'),
      ...(isAmendment && {
        effectiveFrom: text('effectiveFrom'),
        document: text('document'),
        locator: text('locator'),
      }),
    };
    setBusy(true);
    setProblem(null);
    try {
      onDone(await send<RulingRow>(apiPaths.rulings(row.target), 'POST', body));
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  }

  const input = (field: PromiseField) => (
    <TermInput
      key={field}
      field={field}
      form={form}
      change={(values) => setForm((now) => ({ ...now, ...values }))}
      faults={faults}
      unit={row.unit}
      choosing={!isAmendment}
    />
  );
  const ownTexts = isAmendment ? RULING_TEXTS : (['reason'] as const);
  return (
    <form ref={element} class="definition-form" onSubmit={submit}>
      {problem && (
        <Refusal problem={problem} elsewhere={new Set<string>([...fields, ...more, ...ownTexts])} />
      )}
      <div class="definition-fields">{fields.map(input)}</div>
      {more.length > 0 && (
        <details class="definition-more">
          <summary>{isAmendment ? definitions.moreToAmend : definitions.more}</summary>
          <div class="definition-fields">{more.map(input)}</div>
        </details>
      )}
      <div class="definition-fields">
        {isAmendment && (
          <>
            <Field name="effectiveFrom" label={definitions.fields.effectiveFrom!} faults={faults}>
              {(attributes) => <input {...attributes} name="effectiveFrom" type="date" required />}
            </Field>
            <Field name="document" label={definitions.fields.document!} faults={faults}>
              {(attributes) => <input {...attributes} name="document" type="text" required maxLength={200} />}
            </Field>
            <Field name="locator" label={definitions.fields.locator!} faults={faults}>
              {(attributes) => <input {...attributes} name="locator" type="text" maxLength={200} />}
            </Field>
          </>
        )}
        <Field name="reason" label={definitions.fields.reason!} faults={faults} wide>
          {(attributes) => <textarea {...attributes} name="reason" rows={2} required maxLength={1000} />}
        </Field>
        <Field name="recorder" label={definitions.recorder} faults={faults}>
          {(attributes) => (
            <input
              {...attributes}
              name="recorder"
              type="text"
              required
              maxLength={100}
              autoComplete="organization"
            />
          )}
        </Field>
      </div>
      <div class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {busy ? definitions.saving : isAmendment ? definitions.saveAmendment : definitions.save}
        </button>
        {onCancel && (
          <button type="button" class="button" disabled={busy} onClick={onCancel}>
            {definitions.cancel}
          </button>
        )}
        {!isAmendment && <small>{definitions.clearHint}</small>}
      </div>
    </form>
  );
}
