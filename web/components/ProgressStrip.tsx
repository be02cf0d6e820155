import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPercent } from '#core/domain/format.ts';
import { useWords } from '../state/language.ts';
import { verdictTone } from '../state/verdict.ts';

type Row = Pick<ProgressRow, 'state' | 'light' | 'distanceCovered' | 'timeElapsed' | 'completion'>;

/**
 * The way from baseline (left) to target (right): how far the level has come, and a line where time has
 * come. Beyond the target it ends in an arrow; below the baseline it is empty.
 */
export function ProgressStrip({ row }: { row: Row }) {
  const words = useWords();
  const { distanceCovered, timeElapsed } = row;
  const width = distanceCovered === null ? 0 : Math.min(1, Math.max(0, distanceCovered)) * 100;
  const label = [
    `${words.figures.distance} ${formatPercent(distanceCovered)}`,
    `${words.figures.time} ${formatPercent(timeElapsed)}`,
  ].join(words.comma);
  return (
    <span class={`strip tone-${verdictTone(row)}`} role="img" aria-label={label}>
      <span class={distanceCovered === null ? 'strip-track strip-unknown' : 'strip-track'}>
        {distanceCovered !== null && (
          <span
            class={distanceCovered > 1 ? 'strip-fill strip-beyond' : 'strip-fill'}
            style={{ width: `${width}%` }}
          />
        )}
      </span>
      {timeElapsed !== null && <span class="strip-time" style={{ left: `${timeElapsed * 100}%` }} />}
    </span>
  );
}
