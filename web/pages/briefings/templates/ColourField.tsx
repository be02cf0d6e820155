import { paperTheme } from '#core/charts/theme.ts';
import type { Problem } from '#core/contract/common.ts';
import { contrastOnWhite, LEAST_CONTRAST } from '#core/domain/briefing/look/contrast.ts';
import { FormField } from '../../../components/FormField.tsx';
import { useWords } from '../../../state/language.ts';

interface Props {
  name: 'accent' | 'strong';
  /** #rrggbb, or what is typed; empty = as the system has it. */
  value: string;
  onChange: (value: string) => void;
  problem: Problem | null;
}

const HOUSE = { accent: paperTheme.accent, strong: paperTheme.navy } as const;

/** A colour, with how well it is read on white. */
export function ColourField({ name, value, onChange, problem }: Props) {
  const { templates } = useWords().briefings;
  return (
    <FormField name={name} label={templates[name]} hint={hintOf(value, templates)} problem={problem}>
      {(attributes) => (
        <span class="template-colour">
          <input
            type="color"
            aria-label={templates.pick(templates[name])}
            value={contrastOnWhite(value) === null ? HOUSE[name] : value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <input
            {...attributes}
            type="text"
            placeholder={HOUSE[name]}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value.trim())}
          />
        </span>
      )}
    </FormField>
  );
}

function hintOf(
  value: string,
  words: {
    house: string;
    noColour: string;
    contrast: (ratio: string) => string;
    tooLight: (ratio: string) => string;
  },
): string {
  if (value === '') return words.house;
  const contrast = contrastOnWhite(value);
  if (contrast === null) return words.noColour;
  const ratio = (Math.floor(contrast * 100) / 100).toFixed(2);
  return contrast < LEAST_CONTRAST ? words.tooLight(ratio) : words.contrast(ratio);
}
