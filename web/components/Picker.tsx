import { useId, useRef, useState } from 'preact/hooks';
import { langOf } from '../state/lang-of.ts';
import { useWords } from '../state/language.ts';
import '../styles/compare.css';

export interface PickerOption {
  /** One code, or several joined by commas for a choice that adds them all. */
  value: string;
  text: string;
  /** What tells it from others of its name. */
  hint?: string;
  /** What else it is found by. */
  words?: readonly string[];
}

interface Props {
  label: string;
  options: readonly PickerOption[];
  chosen: readonly string[];
  most: number;
  onChange: (chosen: string[]) => void;
}

/** So many choices at once: the rest is found by typing. */
const SHOWN = 60;

/**
 * Chooses several of a long list: a text narrows it, arrow keys and Enter (or a press) add, Backspace in the empty
 * field takes the last one away. What is chosen stands above, each with a cross.
 */
export function Picker({ label, options, chosen, most, onChange }: Props) {
  const { compare: words } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const full = chosen.length >= most;
  const found = full ? [] : findOptions(text, options, chosen).slice(0, SHOWN);
  const here = Math.min(active, found.length - 1);

  const add = ({ value }: PickerOption): void => {
    onChange([...new Set([...chosen, ...value.split(',')])].slice(0, most));
    setText('');
    setActive(0);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      if (open && found.length > 0) setActive((here + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = found[here];
      if (open && option) add(option);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && text === '' && chosen.length > 0) {
      onChange(chosen.slice(0, -1));
    }
  };

  return (
    <div
      class="picker"
      ref={box}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <p class="picker-head">
        <label for={id}>{label}</label>
        <small class="mute">{words.chosen(chosen.length, most)}</small>
        {chosen.length > 1 && (
          <button type="button" class="link" onClick={() => onChange([])}>
            {words.clear}
          </button>
        )}
      </p>
      <ul class="picked">
        {chosen.map((code) => (
          <Picked
            key={code}
            name={options.find(({ value }) => value === code)?.text ?? code}
            remove={() => onChange(chosen.filter((one) => one !== code))}
          />
        ))}
      </ul>
      <div class="picker-field">
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={open && found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found[here] ? `${id}-${here}` : undefined}
          aria-describedby={`${id}-help`}
          placeholder={full ? words.full(most) : words.find(label)}
          value={text}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span id={`${id}-help`} class="unseen" role="status">
          {full ? words.full(most) : words.options(found.length)}
        </span>
        <div
          id={`${id}-list`}
          class="picker-list"
          role="listbox"
          tabIndex={-1}
          aria-label={label}
          hidden={!open || (found.length === 0 && (text === '' || full))}
        >
          {found.map((option, index) => (
            <Option
              key={option.value}
              id={`${id}-${index}`}
              option={option}
              active={index === here}
              add={() => add(option)}
            />
          ))}
          {found.length === 0 && (
            <div role="option" tabIndex={-1} aria-disabled="true" aria-selected="false" class="picker-none">
              {words.noMatch}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  option: PickerOption;
  active: boolean;
  add: () => void;
}

function Option({ id, option, active, add }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  if (active) line.current?.scrollIntoView({ block: 'nearest' });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text field's, as a combobox has them
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      // The field keeps the focus: a press only chooses.
      onMouseDown={(event) => event.preventDefault()}
      onClick={add}
    >
      {option.text}
      {option.hint && <small lang={langOf(option.hint)}>{option.hint}</small>}
    </div>
  );
}

function Picked({ name, remove }: { name: string; remove: () => void }) {
  const { compare: words } = useWords();
  return (
    <li>
      {name}
      <button type="button" aria-label={words.remove(name)} onClick={remove}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 3 6 6M9 3l-6 6" />
        </svg>
      </button>
    </li>
  );
}

/** Those not chosen yet that have the text somewhere; those that begin with it come first. */
export function findOptions(
  text: string,
  options: readonly PickerOption[],
  chosen: readonly string[],
): PickerOption[] {
  const wanted = text.trim().toLowerCase();
  const taken = new Set(chosen);
  const free = options.filter(({ value }) => !value.split(',').every((code) => taken.has(code)));
  if (wanted === '') return free;
  const has = ({ value, text: name, words = [] }: PickerOption) =>
    [value, name, ...words].map((word) => word.toLowerCase());
  const matching = free.filter((option) => has(option).some((word) => word.includes(wanted)));
  const first = matching.filter((option) => has(option).some((word) => word.startsWith(wanted)));
  return [...first, ...matching.filter((option) => !first.includes(option))];
}
