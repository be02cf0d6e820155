import type { ComponentChildren } from 'preact';
import type { Tone } from '#core/charts/tone.ts';

interface Props {
  label: string;
  figure: string;
  unit?: string | undefined;
  note: ComponentChildren;
  /** Colours the bar on the left and the figure. */
  tone?: Tone | undefined;
  /** Stands beside the label: the verdict that the figure led to. */
  aside?: ComponentChildren;
  /** Where the figure leads, and what opens there. */
  door?: { href: string; label: string } | undefined;
}

/** One figure that matters, large. */
export function KeyCard({ label, figure, unit, note, tone = 'met', aside, door }: Props) {
  return (
    <div class={`keycard tone-${tone}`}>
      <p class="keycard-label">
        {label} {aside}
      </p>
      <p class="keycard-figure">
        {door ? (
          <a
            href={door.href}
            title={door.label}
            aria-label={`${door.label} ${figure}`}
            aria-haspopup="dialog"
          >
            <b>{figure}</b>
          </a>
        ) : (
          <b>{figure}</b>
        )}
        {unit && <span>{unit}</span>}
      </p>
      <p class="keycard-note">{note}</p>
    </div>
  );
}
