import type { Tone } from '#core/charts/tone.ts';

const SHAPES: Record<Tone, string> = {
  green: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  yellow: 'M6 .8 11.6 11H.4Z',
  red: 'M1.4 1.4h9.2v9.2H1.4Z',
  met: 'M6 .3 11.7 6 6 11.7.3 6Z',
  missed: 'M2 3.4 3.4 2 6 4.6 8.6 2 10 3.4 7.4 6 10 8.6 8.6 10 6 7.4 3.4 10 2 8.6 4.6 6Z',
  none: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
};

/** The shape of a verdict. It never stands without its word. */
export function Mark({ tone }: { tone: Tone }) {
  return (
    <svg class={`mark tone-${tone}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[tone]} />
    </svg>
  );
}
