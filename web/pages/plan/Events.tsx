import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { Locator } from '../../components/Locator.tsx';
import { language, useWords } from '../../state/language.ts';

/** What happens or happened on a day, with what was reported of it and by whom. */
export function Events({ plan }: { plan: PlanDetail }) {
  const { plan: words, bracketed, colon, comma, source } = useWords();
  return (
    <ul class="cards cards-wide" lang="zh-CN">
      {plan.events.map((event) => (
        <li key={event.code} class="card">
          <p class="card-head">
            <span class="code">{event.code}</span>
            <span>{event.date ? formatDate(event.date, language.value) : words.noDate}</span>
          </p>
          <p class="card-title">{event.name}</p>
          <p class="card-note">{[event.place, event.host].filter(Boolean).join(comma)}</p>
          {event.outcomes.map((outcome) => (
            <div key={outcome.fact} class="outcome">
              <p>
                <b>
                  {words.outcome}
                  {bracketed(outcome.confidence)}
                </b>
                {colon}
                {outcome.fact}
              </p>
              {outcome.note && <p class="card-note">{outcome.note}</p>}
              <p class="card-note">
                {source}
                {colon}
                {outcome.sources.map((address) => (
                  <a key={address} href={address} target="_blank" rel="noopener noreferrer">
                    {new URL(address).hostname}{' '}
                  </a>
                ))}
              </p>
            </div>
          ))}
          <p class="card-foot">
            <Locator locator={event.locator} line={event.line} />
          </p>
        </li>
      ))}
    </ul>
  );
}
