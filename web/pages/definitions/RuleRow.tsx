import { LIGHTS, type Light } from '#core/domain/light.ts';
import { Mark } from '../../components/Mark.tsx';
import { useWords } from '../../state/language.ts';
import type { RuleForm } from './rule-form.ts';

interface Props {
  position: number;
  rule: RuleForm;
  onChange: (rule: RuleForm) => void;
  /** Null for the last one: a set without rules decides nothing. */
  onRemove: (() => void) | null;
}

/** One rule as a light and two bounds. */
export function RuleRow({ position, rule, onChange, onRemove }: Props) {
  const words = useWords();
  const { definitions } = words;
  const named = (what: string) => `${definitions.rule(position)} ${what}`;
  const bound = (side: 'above' | 'upTo') => (
    <label>
      <span>{definitions[side]}</span>
      <input
        type="text"
        inputMode="decimal"
        size={6}
        aria-label={named(definitions[side])}
        placeholder={definitions.noBound}
        value={rule[side]}
        onInput={(event) => onChange({ ...rule, [side]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <li>
      <Mark tone={rule.light} />
      <select
        aria-label={named(definitions.light)}
        value={rule.light}
        onChange={(event) => onChange({ ...rule, light: event.currentTarget.value as Light })}
      >
        {LIGHTS.map((light) => (
          <option key={light} value={light}>
            {words.lights[light]}
          </option>
        ))}
      </select>
      {bound('above')}
      {bound('upTo')}
      {onRemove && (
        <button type="button" class="link" aria-label={named(definitions.remove)} onClick={onRemove}>
          {definitions.remove}
        </button>
      )}
    </li>
  );
}
