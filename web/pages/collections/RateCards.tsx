import type { RatesView } from '#core/contract/collections.ts';
import { formatPercent } from '#core/domain/format.ts';
import { KeyCard } from '../../components/KeyCard.tsx';
import { useWords } from '../../state/language.ts';

/** 报送率, 及时率 and 完整率, each with what it is made of, and how they are computed. */
export function RateCards({ rates, provisional }: { rates: RatesView; provisional: boolean }) {
  const { rates: words } = useWords().collections;
  const { due, submitted, onTime, filled, expected } = rates;
  const cards = [
    {
      label: words.submitted,
      rate: rates.submittedRate,
      note: words.submittedNote(submitted, due),
      how: words.submittedHow,
    },
    {
      label: words.onTime,
      rate: rates.onTimeRate,
      note: words.onTimeNote(onTime, due),
      how: words.onTimeHow,
    },
    {
      label: words.complete,
      rate: rates.completeRate,
      note: words.completeNote(filled, expected),
      how: words.completeHow,
    },
  ];
  return (
    <>
      <div class="keycards collection-rates">
        {cards.map(({ label, rate, note, how }) => (
          <div key={label} title={how}>
            <KeyCard label={label} figure={formatPercent(rate)} note={note} />
          </div>
        ))}
      </div>
      <details class="collection-how">
        <summary>
          {words.how}
          {provisional && <span class="collection-provisional">{words.provisional}</span>}
        </summary>
        {cards.map(({ label, how }) => (
          <p key={label}>{how}</p>
        ))}
        {due === 0 && <p>{words.nothing}</p>}
      </details>
    </>
  );
}
