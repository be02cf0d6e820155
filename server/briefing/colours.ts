import { paperTheme } from '#core/charts/theme.ts';
import { type Tone, toneColour } from '#core/charts/tone.ts';

const bare = (colour: string) => colour.replace('#', '').toUpperCase();

const { ink, mute, line, navy, plan, accent, paper, cream, forecast, track } = paperTheme;

/** The colours of paper as office documents write them: RRGGBB. */
export const hex = {
  ink: bare(ink),
  mute: bare(mute),
  line: bare(line),
  navy: bare(navy),
  plan: bare(plan),
  accent: bare(accent),
  paper: bare(paper),
  cream: bare(cream),
  forecast: bare(forecast),
  track: bare(track),
  white: 'FFFFFF',
} as const;

/** A tone at its full strength, as for bars. */
export function toneHex(tone: Tone): string {
  return bare(toneColour(tone, paperTheme));
}

/** Dark enough for small letters on white. */
export function inkOf(tone: Tone): string {
  return tone === 'none' ? hex.mute : mixed(toneHex(tone), '000000', 0.14);
}

/** Light enough to lie under letters. */
export function tintOf(tone: Tone): string {
  return mixed(toneHex(tone), 'FFFFFF', 0.86);
}

/** @param share of the second colour, from 0 to 1 */
function mixed(one: string, other: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
        number,
        number,
      ];
      return Math.round(a * (1 - share) + b * share)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
