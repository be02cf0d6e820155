import type { Tone } from '#core/charts/tone.ts';
import { WallVerdict } from './WallVerdict.tsx';

export interface Share {
  key: string;
  /** The class that colours its part of the bar: `wall-share-<key>`. */
  tone: Tone;
  name: string;
  count: number;
  /** Whole percent; all of them add up to 100. */
  percent: number;
}

/** Shares that add up to 100 as one bar, told again in words and numbers. */
export function WallShares({ shares }: { shares: readonly Share[] }) {
  const shown = shares.filter(({ count }) => count > 0);
  return (
    <div class="wall-shares">
      <div class="wall-shares-bar" aria-hidden="true">
        {shown.map(({ key, count }) => (
          <span key={key} class={`wall-share-${key}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="wall-shares-legend">
        {shown.map(({ key, tone, name, count, percent }) => (
          <li key={key}>
            <WallVerdict tone={tone} word={name} />
            <span>
              <b>{count}</b> <small>{percent}%</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
