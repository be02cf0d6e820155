import type { ComponentChildren } from 'preact';
import type { Tone } from '#core/charts/tone.ts';

interface Props {
  label: string;
  figure: string;
  unit?: string | undefined;
  note: ComponentChildren;
  /** Colours the bar on the left and the figure. */
  tone?: Tone | undefined;
}

/** One figure that matters, large. */
export function KeyCard({ label, figure, unit, note, tone = 'met' }: Props) {
  return (
    <div class={`keycard tone-${tone}`}>
      <p class="keycard-label">{label}</p>
      <p class="keycard-figure">
        <b>{figure}</b>
        {unit && <span>{unit}</span>}
      </p>
      <p class="keycard-note">{note}</p>
    </div>
  );
}
