import type { MilestoneRow } from '#core/contract/milestones.ts';
import { LIGHTS } from '#core/domain/light.ts';
import { MILESTONE_STATES } from '#core/domain/milestone.ts';
import { tallyMilestones } from '#core/domain/milestone-tally.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { useWords } from '../../../state/language.ts';

/** How many stand where: a bar, a legend that says the same in words and numbers, and the lights. */
export function MilestoneShares({ rows }: { rows: readonly MilestoneRow[] }) {
  const { plan, lights, colon } = useWords();
  const words = plan.milestones;
  const tally = tallyMilestones(rows);
  const shown = MILESTONE_STATES.filter((state) => tally.counts[state] > 0);
  return (
    <div class="shares standing-shares">
      <div class="shares-bar" aria-hidden="true">
        {shown.map((state) => (
          <span key={state} class={`share state-${state}`} style={{ flexGrow: tally.counts[state] }} />
        ))}
      </div>
      <ul class="shares-legend">
        {shown.map((state) => (
          <li key={state}>
            <span class={`state-key state-${state}`} aria-hidden="true" />
            {words.states[state]} <b>{tally.counts[state]}</b>{' '}
            <span class="mute">{tally.shares[state]}%</span>
          </li>
        ))}
      </ul>
      <p class="standing-lights">
        <span>
          {words.lights}
          {colon}
        </span>
        {LIGHTS.map((light) => (
          <span key={light}>
            <Mark tone={light} /> {lights[light]} <b>{tally.lights[light]}</b>
          </span>
        ))}
        {tally.withoutDue > 0 && <span class="mute">{words.withoutDue(tally.withoutDue)}</span>}
        <DemoBadge shown={rows.some(({ demo }) => demo)} />
      </p>
    </div>
  );
}
