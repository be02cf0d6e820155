import type { Light } from '../domain/light.ts';
import type { State } from '../domain/state.ts';
import type { ChartTheme } from './theme.ts';

/** How a verdict looks: a light; reached (`met`) or not (`missed`) for good; or nothing to colour (`none`). */
export type Tone = Light | 'met' | 'missed' | 'none';

const MET: readonly State[] = ['met', 'met_weakening', 'met_at_deadline'];

export function toneOf({ state, light }: { state: State; light: Light | null }): Tone {
  if (light !== null) return light;
  if (state === 'missed_at_deadline') return 'missed';
  return MET.includes(state) ? 'met' : 'none';
}

/** No tone is told by colour alone: each has its own shape. */
export const TONE_SHAPES: Record<Tone, string> = {
  green: '●',
  yellow: '▲',
  red: '■',
  met: '◆',
  missed: '×',
  none: '○',
};

export function toneColour(tone: Tone, theme: ChartTheme): string {
  switch (tone) {
    case 'met':
      return theme.navy;
    case 'missed':
      return theme.missed;
    case 'none':
      return theme.unlit;
    default:
      return theme.light[tone];
  }
}
