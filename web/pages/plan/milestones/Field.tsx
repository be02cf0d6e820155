import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { DraftField } from '#core/domain/milestone-faults.ts';
import { language, useWords } from '../../../state/language.ts';
import type { FieldFault } from './report-form.ts';

/** What ties an input to its label, its hint and its fault. */
interface Attributes {
  id: string;
  name: DraftField;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

interface Props {
  name: DraftField;
  faults: readonly FieldFault[];
  hint?: string;
  optional?: boolean;
  children: (attributes: Attributes) => ComponentChildren;
}

/** A labelled input, with what the server found wrong with it. */
export function Field({ name, faults, hint, optional = false, children }: Props) {
  const { plan, bracketed } = useWords();
  const words = plan.milestones;
  const id = useId();
  const fault = faults.find(({ field }) => field === name);
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="standing-field">
      <label for={id}>
        {words.fields[name]}
        {optional && <small>{bracketed(words.optional)}</small>}
      </label>
      {children({
        id,
        name,
        ...(fault ? { 'aria-invalid': 'true' as const } : {}),
        ...(said === '' ? {} : { 'aria-describedby': said }),
      })}
      {hint && (
        <p id={`${id}-hint`} class="standing-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="standing-fault">
          {language.value === 'zh' ? fault.zh : fault.en}
        </p>
      )}
    </div>
  );
}
