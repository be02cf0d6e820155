import { formatFigure } from '#core/domain/format.ts';

/** How far something is, as a bar and as a number. */
export function PercentBar({ percent }: { percent: number }) {
  const text = `${formatFigure(percent, Number.isInteger(percent) ? 0 : 1)}%`;
  return (
    <span class="percent">
      <span class="percent-track" aria-hidden="true">
        <span class="percent-done" style={{ width: `${percent}%` }} />
      </span>
      <b>{text}</b>
    </span>
  );
}
