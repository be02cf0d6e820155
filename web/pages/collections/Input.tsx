import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  type: 'text' | 'number' | 'date';
  name?: string;
  required?: boolean;
  min?: number;
  max?: number;
  maxLength?: number;
  pattern?: string;
  defaultValue?: string | number;
  value?: string;
  onType?: (text: string) => void;
}

/** A labelled line to fill in. */
export function Input({ label, hint, onType, ...attributes }: Props) {
  const id = useId();
  // The element's type depends on each single word of `type`: what is passed on is told apart above.
  const passedOn: object = {
    ...attributes,
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
    ...(onType
      ? { onInput: (event: InputEvent) => onType((event.currentTarget as HTMLInputElement).value) }
      : {}),
  };
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input id={id} {...passedOn} />
    </Labelled>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  hint?: string | undefined;
  wide?: boolean;
  children: ComponentChildren;
}

/** A label over what is filled in, with a hint below. */
export function Labelled({ id, label, hint, wide = false, children }: LabelledProps) {
  return (
    <div class={wide ? 'collection-field collection-field-wide' : 'collection-field'}>
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="collection-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
