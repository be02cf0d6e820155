import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { language } from '../../state/language.ts';
import type { ToldFault } from './faults.ts';

/** What ties an input to its label, its hint and its faults. */
export interface FieldAttributes {
  id: string;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

interface Props {
  name: string;
  label: string;
  faults: readonly ToldFault[];
  hint?: string | undefined;
  wide?: boolean;
  children: (attributes: FieldAttributes) => ComponentChildren;
}

/** A labelled input, with what the server found wrong with it. */
export function Field({ name, label, faults, hint, wide = false, children }: Props) {
  const id = useId();
  const own = faults.filter(({ field }) => field === name);
  const said = [hint && `${id}-hint`, own.length > 0 && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={wide ? 'definition-field definition-wide' : 'definition-field'}>
      <label for={id}>{label}</label>
      {children({
        id,
        ...(own.length > 0 ? { 'aria-invalid': 'true' as const } : {}),
        ...(said === '' ? {} : { 'aria-describedby': said }),
      })}
      {hint && (
        <p id={`${id}-hint`} class="definition-hint">
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p id={`${id}-fault`} class="definition-fault">
          {own.map((fault) => (language.value === 'zh' ? fault.zh : fault.en)).join(' ')}
        </p>
      )}
    </div>
  );
}
