import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPercent } from '#core/domain/format.ts';
import { useWords } from '../state/language.ts';
import { planShare, verdictTone } from '../state/verdict.ts';

type Row = Pick<ProgressRow, 'state' | 'light' | 'distanceCovered' | 'timeElapsed' | 'lagPoints'>;

/** Nearer to each other than this share of the way, two lines are one. */
const SAME = 0.005;

/**
 * The way from baseline (left) to target (right): how far the level has come, a line where time has come, and
 * a second one where the plan wants it to be, where that is elsewhere. Beyond the target it ends in an arrow;
 * below the baseline it is empty.
 */
export function ProgressStrip({ row }: { row: Row }) {
  const words = useWords();
  const { distanceCovered, timeElapsed } = row;
  const width = distanceCovered === null ? 0 : Math.min(1, Math.max(0, distanceCovered)) * 100;
  const planned = planShare(row);
  const apart = planned !== null && timeElapsed !== null && Math.abs(planned - timeElapsed) > SAME;
  const label = [
    `${words.figures.distance} ${formatPercent(distanceCovered)}`,
    `${words.figures.time} ${formatPercent(timeElapsed)}`,
    ...(apart ? [`${words.figures.planLine} ${formatPercent(planned)}`] : []),
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
      {apart && <span class="strip-plan" style={{ left: `${Math.min(1, Math.max(0, planned)) * 100}%` }} />}
    </span>
  );
}
