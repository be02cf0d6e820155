import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { Locator } from '../../components/Locator.tsx';
import { language, useWords } from '../../state/language.ts';
import { useMilestones } from '../../state/milestones.ts';
import { KindShares } from './milestones/KindShares.tsx';
import { MilestoneFacts } from './milestones/MilestoneFacts.tsx';

type EventOfPlan = PlanDetail['events'][number];

/** What happens or happened on a day: where it stands, and what was reported of it by whom. */
export function Events({ plan }: { plan: PlanDetail }) {
  const { plan: words, comma } = useWords();
  const milestones = useMilestones(plan.code);
  return (
    <>
      <KindShares milestones={milestones} kind="event" />
      <ul class="cards cards-wide">
        {plan.events.map((event) => {
          const standing = milestones.byCode.get(event.code);
          return (
            <li key={event.code} class="card">
              <p class="card-head">
                <span class="code">{event.code}</span>
                <span>{event.date ? formatDate(event.date, language.value) : words.noDate}</span>
              </p>
              <div lang="zh-CN">
                <p class="card-title">{event.name}</p>
                <p class="card-note">{[event.place, event.host].filter(Boolean).join(comma)}</p>
              </div>
              {event.outcomes.map((outcome) => (
                <Outcome key={outcome.fact} outcome={outcome} />
              ))}
              {standing && <MilestoneFacts row={standing} />}
              <p class="card-foot">
                <Locator locator={event.locator} line={event.line} />
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What others reported of an event. */
function Outcome({ outcome }: { outcome: EventOfPlan['outcomes'][number] }) {
  const { plan: words, bracketed, colon, source } = useWords();
  return (
    <div class="outcome" lang="zh-CN">
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
  );
}
