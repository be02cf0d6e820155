import { useWords } from '../state/language.ts';
import { GROUPS, type Group, type Tally } from '../state/tally.ts';
import { Mark } from './Mark.tsx';

const TONES = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  reached: 'met',
  missed: 'missed',
  open: 'none',
  unreported: 'none',
} as const;

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
      <div class="shares-bar" aria-hidden="true">
        {shown.map((group) => (
          <span key={group} class={`share share-${group}`} style={{ flexGrow: tally.counts[group] }} />
        ))}
      </div>
      <ul class="shares-legend">
        {shown.map((group) => (
          <li key={group}>
            <span class={`share-key share-${group}`} aria-hidden="true">
              <Mark tone={TONES[group]} />
            </span>
            {names[group]} <b>{tally.counts[group]}</b> <span class="mute">{tally.shares[group]}%</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
