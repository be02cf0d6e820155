import { paperTheme } from '#core/charts/theme.ts';
import { TONE_SHAPES, type Tone, toneColour, toneOf } from '#core/charts/tone.ts';
import type { TableCell } from '#core/domain/briefing/section.ts';
import type { Sentence } from '#core/domain/briefing/sentence.ts';
import type { Light } from '#core/domain/light.ts';
import { STATES, type State } from '#core/domain/state.ts';

/** How the verdict of a cell looks. Done without a day to be late against is neither early nor late. */
export function toneOfVerdict({ state, light }: NonNullable<TableCell['verdict']>): Tone {
  if (state === 'done') return 'met';
  return isState(state) ? toneOf({ state, light }) : toneOfLight(light);
}

export function toneOfLight(light: Light | null): Tone {
  return light === null ? 'none' : light;
}

/** A sentence for a template: words, and figures with the tone of what they tell. */
export function toned(sentence: Sentence) {
  return sentence.map((piece) =>
    typeof piece === 'string' ? piece : { text: piece.text, tone: toneOfLight(piece.light) },
  );
}

/** The colours of paper by name. */
export function palette(): Record<string, string> {
  const tones = Object.keys(TONE_SHAPES) as Tone[];
  const { ink, mute, line, track, navy, plan, accent, paper, cream } = paperTheme;
  return {
    ...{ ink, mute, line, track, navy, plan, accent, paper, cream },
    ...Object.fromEntries(tones.map((tone) => [`tone-${tone}`, toneColour(tone, paperTheme)])),
  };
}

function isState(state: string): state is State {
  return (STATES as readonly string[]).includes(state);
}
