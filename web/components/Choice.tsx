import { useId } from 'preact/hooks';
import { langOf } from '../state/lang-of.ts';

interface Props {
  label: string;
  value: string;
  options: { value: string; text: string }[];
  onChoose: (value: string) => void;
}

/** A choice of one. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId();
  return (
    <span class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={langOf(option.text)}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
