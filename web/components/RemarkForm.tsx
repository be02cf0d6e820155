import { useEffect, useRef, useState } from 'preact/hooks';
import { formatPeriod } from '#core/domain/format.ts';
import type { Form } from '#core/domain/observation.ts';
import { send } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { useMayRemark } from '../state/annotations.ts';
import { refreshAll } from '../state/answers.ts';
import { language, useWords } from '../state/language.ts';
import { textsOf, useSubmit } from '../state/submit.ts';
import { FormField, FormProblem } from './FormField.tsx';

interface Props {
  indicator: string;
  region: string;
  form: Form;
  /** The figures that may be remarked upon; the last one is chosen first. */
  periods: readonly string[];
  /** A figure that was pointed at; a new object each time. */
  asked?: { period: string } | null;
}

/** Pins a remark to a figure, for whoever may in the region. Not while one looks at the past. */
export function RemarkForm({ indicator, region, form, periods, asked = null }: Props) {
  const { annotations: words } = useWords();
  const mayRemark = useMayRemark(region);
  const { busy, problem, run } = useSubmit();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (!asked || !open) return;
    const period = box.current?.querySelector('select');
    if (period) period.value = asked.period;
    box.current?.querySelector<HTMLInputElement>('input[name="text"]')?.focus();
  }, [asked, open]);
  if (!mayRemark || periods.length === 0) return null;
  const last = periods.at(-1)!;

  async function submit(event: SubmitEvent): Promise<void> {
    const typed = textsOf(event);
    const period = periods.length === 1 ? last : typed('period');
    const body = { indicator, region, form, period, text: typed('text') };
    if (!(await run(() => send(apiPaths.writeAnnotation(), 'POST', body)))) return;
    setOpen(false);
    refreshAll();
  }

  return (
    <details
      ref={box}
      class="remark-form"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.add}</summary>
      {open && (
        <form class="form" onSubmit={submit}>
          <FormProblem problem={problem} fields={['text']} />
          {periods.length > 1 && (
            <FormField name="period" label={words.period}>
              {(attributes) => (
                <select {...attributes}>
                  {periods.toReversed().map((period) => (
                    <option key={period} value={period}>
                      {formatPeriod(period, language.value)}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          )}
          <FormField name="text" label={words.text} hint={words.hint} problem={problem}>
            {(attributes) => (
              <input {...attributes} type="text" required maxLength={500} autoComplete="off" />
            )}
          </FormField>
          <button type="submit" class="button button-main" disabled={busy}>
            {words.save}
          </button>
        </form>
      )}
    </details>
  );
}
