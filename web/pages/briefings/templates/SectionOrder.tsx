import { SECTION_WORDS } from '#core/domain/briefing/life/section-words.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';
import { language, useWords } from '../../../state/language.ts';

interface Props {
  order: SectionName[];
  off: SectionName[];
  onChange: (values: { order?: SectionName[]; off?: SectionName[] }) => void;
}

/** Which sections stand in it, and in which order; moved by buttons, so that a keyboard can. */
export function SectionOrder({ order, off, onChange }: Props) {
  const { templates } = useWords().briefings;
  const move = (index: number, by: -1 | 1) => {
    const [name] = order.slice(index, index + 1);
    onChange({ order: order.toSpliced(index, 1).toSpliced(index + by, 0, name!) });
  };
  return (
    <fieldset class="template-sections">
      <legend>{templates.sections}</legend>
      <ol>
        {order.map((name, index) => {
          const word = SECTION_WORDS[name][language.value];
          return (
            <li key={name} class={off.includes(name) ? 'template-off' : undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={!off.includes(name)}
                  onChange={(event) =>
                    onChange({
                      off: event.currentTarget.checked ? off.filter((one) => one !== name) : [...off, name],
                    })
                  }
                />{' '}
                {word}
              </label>
              <span>
                <button
                  type="button"
                  class="button"
                  aria-label={templates.up(word)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={templates.down(word)}
                  disabled={index === order.length - 1}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
