import type { Tone } from '#core/charts/tone.ts';

/** Lines of a pattern in a square of 10: no tone is told by colour alone. */
export const PATTERN_LINES: Record<Tone, string> = {
  green: 'M5 5h.01',
  yellow: 'M-1 1l2-2M0 10L10 0M9 11l2-2',
  red: 'M0 10L10 0M0 0l10 10',
  met: 'M0 5h10',
  missed: 'M5 0v10',
  none: '',
};

const TONES = Object.keys(PATTERN_LINES) as Tone[];

/** @param id what the names of the patterns begin with, so that several maps stand on one page */
export function MapPatterns({ id, pixels }: { id: string; pixels: number }) {
  return (
    <defs>
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={`${id}-${tone}`}
          class={`map-pattern tone-${tone}`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${0.8 / pixels})`}
        >
          <rect width="10" height="10" />
          <path d={PATTERN_LINES[tone]} />
        </pattern>
      ))}
    </defs>
  );
}
