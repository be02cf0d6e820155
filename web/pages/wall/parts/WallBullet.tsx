import { bulletBar } from '#core/charts/bullet-bar.ts';
import { planShare, verdictTone } from '../../../state/verdict.ts';
import type { WallRow } from '../../../state/wall/questions.ts';

/** Level, plan line and target on one bar, from the baseline on. The figures stand beside it. */
export function WallBullet({ row }: { row: WallRow }) {
  if (row.distanceCovered === null)
    return <span class="wall-bullet wall-bullet-unknown" aria-hidden="true" />;
  const bar = bulletBar({ level: row.distanceCovered, planned: planShare(row) });
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span class={`wall-bullet tone-${verdictTone(row)}`} aria-hidden="true">
      <span class="wall-bullet-track" style={{ width: percent(bar.target) }} />
      <span
        class={bar.cut ? 'wall-bullet-level wall-bullet-cut' : 'wall-bullet-level'}
        style={{ width: percent(bar.level) }}
      />
      {bar.planned !== null && <span class="wall-bullet-plan" style={{ left: percent(bar.planned) }} />}
      <span class="wall-bullet-target" style={{ left: percent(bar.target) }} />
    </span>
  );
}
