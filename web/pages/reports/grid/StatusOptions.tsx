import { STATUS_CHOICES } from '#core/domain/upload/status-text.ts';
import { language, useWords } from '../../../state/language.ts';

/** The statuses that a typed text may mean: all of them until something is typed that begins or occurs in one. */
export function statusOptions(typed: string, before: string | null): typeof STATUS_CHOICES {
  const wanted = typed.trim();
  if (wanted === '' || wanted === before) return STATUS_CHOICES;
  const matching = STATUS_CHOICES.filter(
    ({ word, status }) => word.includes(wanted) || status.startsWith(wanted),
  );
  return matching.length === 0 ? STATUS_CHOICES : matching;
}

interface Props {
  id: string;
  options: typeof STATUS_CHOICES;
  /** The one that Enter takes; null = what is typed. */
  active: number | null;
  onPick: (word: string) => void;
}

export function StatusOptions({ id, options, active, onPick }: Props) {
  const words = useWords();
  return (
    <div id={id} class="status-options" role="listbox" aria-label={words.reportGrid.statusOptions}>
      {options.map(({ word, status }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the cell keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the cell takes the keys
        <div
          key={word}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(word)}
        >
          {word}
          {language.value === 'en' && <small> {words.indicator.statuses[status]}</small>}
        </div>
      ))}
    </div>
  );
}
