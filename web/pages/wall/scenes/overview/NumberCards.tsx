import type { Tone } from '#core/charts/tone.ts';
import type { Messages } from '../../../../i18n/messages.ts';
import { GROUP_TONES, GROUPS, type Group, type Tally } from '../../../../state/tally.ts';
import { WallShares } from '../../parts/WallShares.tsx';

/** How many targets there are and in which state, in large numbers; below them the same as shares of 100. */
export function NumberCards({ tally, words }: { tally: Tally; words: Messages }) {
  const { counts, shares, total } = tally;
  const { numbers } = words.wall;
  const cards: [string, number, Tone][] = [
    [numbers.targets, total, 'met'],
    [
      numbers.inForce,
      counts.green + counts.yellow + counts.red,
      counts.red > 0 ? 'red' : counts.yellow > 0 ? 'yellow' : 'green',
    ],
    [numbers.reached, counts.reached, 'met'],
    [numbers.missed, counts.missed, 'missed'],
    [numbers.open, counts.open, 'none'],
    [numbers.unreported, counts.unreported, 'none'],
  ];
  const names: Record<Group, string> = { ...words.lights, ...numbers };
  return (
    <div class="wall-numbers">
      <ul class="wall-cards">
        {cards.map(([label, count, tone]) => (
          <li key={label} class={`wall-card tone-${tone}`}>
            <b>{count}</b>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <WallShares
        shares={GROUPS.map((group) => ({
          key: group,
          tone: GROUP_TONES[group],
          name: names[group],
          count: counts[group],
          percent: shares[group],
        }))}
      />
    </div>
  );
}
