import { bulletBar } from '#core/charts/bullet-bar.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPercent } from '#core/domain/format.ts';
import { useWords } from '../state/language.ts';
import { planShare, verdictTone } from '../state/verdict.ts';

/** Level, plan line and target on one bar, from the baseline on. */
export function BulletBar({ row }: { row: ProgressRow }) {
  const words = useWords();
  if (row.distanceCovered === null) return <span class="bullet bullet-unknown" aria-hidden="true" />;
  const bar = bulletBar({ level: row.distanceCovered, planned: planShare(row) });
  const label = `${words.figures.distance} ${formatPercent(row.distanceCovered)}${words.comma}${words.figures.planLine} ${formatPercent(planShare(row))}`;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span class={`bullet tone-${verdictTone(row)}`} role="img" aria-label={label}>
      <span class="bullet-track" style={{ width: percent(bar.target) }} />
      <span
        class={bar.cut ? 'bullet-level bullet-cut' : 'bullet-level'}
        style={{ width: percent(bar.level) }}
      />
      {bar.planned !== null && <span class="bullet-plan" style={{ left: percent(bar.planned) }} />}
      <span class="bullet-target" style={{ left: percent(bar.target) }} />
    </span>
  );
}
