import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { KeptCodes } from '../../../../components/KeptCodes.tsx';
import type { Messages } from '../../../../i18n/messages.ts';
import { GROUPS, type Tally } from '../../../../state/tally.ts';
import { WallPanel } from '../../parts/WallPanel.tsx';
import { isDraft } from '../../scene-view.ts';

export interface PlanLine {
  plan: PlanSummary;
  name: string;
  tally: Tally;
  /** How much of its own time has passed, as a text. */
  time: string;
}

/** More targets are a bar, not squares. */
const MOST_SQUARES = 20;

/** About how high a plan's line is, em, in a panel of that width. */
export function planLineHeight({ name, plan }: PlanLine, width: number): number {
  const badge = isDraft(plan) ? 9 : 0;
  return (wrappedLines(name, width - badge - 1) + 1) * 1.35 + 1.1;
}

/** Plan by plan: its targets as squares by state, and how much of its time has passed. */
export function PlanPanel({ lines, words }: { lines: readonly PlanLine[]; words: Messages }) {
  const { wall, plan: planWords } = words;
  return (
    <WallPanel title={wall.byPlan} class="wall-plans">
      <ul class="wall-plan-lines">
        {lines.map(({ plan, name, tally: { counts, total }, time }) => (
          <li key={plan.code} class="wall-plan-line">
            <span class="wall-plan-name">
              <span>
                <KeptCodes text={name} />
              </span>
              {isDraft(plan) && <small class="wall-badge">{wall.draft}</small>}
            </span>
            <span class="wall-plan-state">
              {total === 0 ? (
                <small>{planWords.noTargets}</small>
              ) : (
                <>
                  <Squares counts={counts} total={total} />
                  <small>{wall.targetsOf(total)}</small>
                </>
              )}
            </span>
            <small class="wall-plan-time">{time === '—' ? '' : wall.time(time)}</small>
          </li>
        ))}
      </ul>
    </WallPanel>
  );
}

function Squares({ counts, total }: Pick<Tally, 'counts' | 'total'>) {
  const bar = total > MOST_SQUARES;
  return (
    <span class={bar ? 'wall-squares wall-squares-bar' : 'wall-squares'} aria-hidden="true">
      {GROUPS.flatMap((group) =>
        Array.from({ length: bar ? Math.min(1, counts[group]) : counts[group] }, (_, index) => (
          <i
            key={`${group}${index}`}
            class={`wall-share-${group}`}
            style={bar ? { flexGrow: counts[group] } : undefined}
          />
        )),
      )}
    </span>
  );
}
