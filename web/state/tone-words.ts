import type { Tone } from '#core/charts/tone.ts';
import type { Messages } from '../i18n/messages.ts';

/** The verdicts that have a shape, with their words, in the order of a legend. */
export function lightWords(words: Messages): { tone: Tone; word: string }[] {
  return [
    { tone: 'green', word: words.lights.green },
    { tone: 'yellow', word: words.lights.yellow },
    { tone: 'red', word: words.lights.red },
    { tone: 'met', word: words.states.met },
    { tone: 'missed', word: words.states.missed_at_deadline },
    { tone: 'none', word: words.noLight },
  ];
}
