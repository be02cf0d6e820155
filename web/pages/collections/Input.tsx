import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'label'> {
  label: string;
  hint?: string | undefined;
}

/** A labelled line to fill in. */
export function Input({ label, hint, ...attributes }: Props) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...attributes} />
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
