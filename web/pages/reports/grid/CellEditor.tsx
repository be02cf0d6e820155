import type { RefObject } from 'preact';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { LONGEST_TEXT } from '../../../state/report-grid/layout.ts';

/** What is being typed: what stood in the cell before, and what stands in the input now. */
export interface Editing {
  before: string | null;
  buffer: string;
  /** The status that Enter takes; null = the text as typed. */
  option: number | null;
}

interface Props {
  input: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  field: ReportField;
  text: string | null;
  editing: Editing | null;
  readOnly: boolean;
  label: string;
  description: string;
  placeholder: string | undefined;
  /** Where the statuses are listed while they are. */
  options: string | null;
  onType: (text: string, composing: boolean) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * The input of the chosen cell. It is there before anything is typed, with its text selected, so that the
 * first key of an input method goes into it like any other.
 */
export function CellEditor(props: Props) {
  const { input, field, text, editing, readOnly, label, description, placeholder, options } = props;
  const shared = {
    ref: input,
    class: 'cell-input',
    value: editing ? editing.buffer : (text ?? ''),
    readOnly,
    maxLength: LONGEST_TEXT,
    placeholder,
    spellcheck: false,
    autoComplete: 'off',
    'aria-label': label,
    'aria-description': description === '' ? undefined : description,
    onInput: (event: Event) => {
      const { value } = event.currentTarget as HTMLInputElement;
      props.onType(value, (event as InputEvent).isComposing);
    },
    onCompositionEnd: (event: Event) => props.onType((event.currentTarget as HTMLInputElement).value, false),
    onFocus: props.onFocus,
    onBlur: props.onBlur,
  };
  if (field === 'note') return <textarea rows={1} {...shared} />;
  if (field !== 'status')
    return <input type="text" inputMode={field === 'unit' ? 'text' : 'decimal'} {...shared} />;
  return (
    <input
      type="text"
      role="combobox"
      aria-expanded={options !== null}
      aria-controls={options ?? undefined}
      aria-autocomplete="list"
      aria-activedescendant={
        options !== null && editing?.option != null ? `${options}-${editing.option}` : undefined
      }
      {...shared}
    />
  );
}
