import { useId } from 'preact/hooks';
import { chinaDate } from '#core/domain/calendar.ts';
import { useWords } from '../../state/language.ts';
import { dayOf } from '../../state/moment-choices.ts';

interface Props {
  /** A day or an instant; null = one moment only. */
  against: string | null;
  choose: (day: string | null) => void;
}

/** The other moment of a comparison. */
export function AgainstForm({ against, choose }: Props) {
  const { compare: words } = useWords();
  const id = useId();
  return (
    <div class="compare-against">
      <label for={id}>{words.against}</label>
      <input
        id={id}
        type="date"
        max={chinaDate(new Date().toISOString())}
        value={against === null ? '' : dayOf(against)}
        aria-describedby={`${id}-help`}
        onChange={(event) => choose(event.currentTarget.value || null)}
      />
      {against !== null && (
        <button type="button" class="button" onClick={() => choose(null)}>
          {words.noAgainst}
        </button>
      )}
      <p id={`${id}-help`} class="form-hint">
        {words.againstHelp}
      </p>
    </div>
  );
}
