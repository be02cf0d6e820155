import { useWords } from '../state/language.ts';
import { GROUP_TONES, GROUPS, type Group, type Tally } from '../state/tally.ts';
import { Mark } from './Mark.tsx';

/** Shares of states as one bar, with a legend that says the same in words and numbers. */
export function ShareBar({ tally }: { tally: Tally }) {
  const { overview, lights } = useWords();
  const names: Record<Group, string> = {
    ...lights,
    reached: overview.reached,
    missed: overview.missed,
    open: overview.open,
    unreported: overview.unreported,
  };
  const shown = GROUPS.filter((group) => tally.counts[group] > 0);
  return (
    <div class="shares">
      <Shares tally={tally} />
      <ul class="shares-legend">
        {shown.map((group) => (
          <li key={group}>
            <span class={`share-key share-${group}`} aria-hidden="true">
              <Mark tone={GROUP_TONES[group]} />
            </span>
            {names[group]} <b>{tally.counts[group]}</b> <span class="mute">{tally.shares[group]}%</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The bar alone. */
export function Shares({ tally: { counts } }: { tally: Tally }) {
  return (
    <span class="shares-bar" aria-hidden="true">
      {GROUPS.filter((group) => counts[group] > 0).map((group) => (
        <span key={group} class={`share share-${group}`} style={{ flexGrow: counts[group] }} />
      ))}
    </span>
  );
}
