import type { Tone } from '#core/charts/tone.ts';
import { Mark } from '../../../components/Mark.tsx';

/** A light or a state: shape, colour and word. */
export function WallVerdict({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span class={`wall-verdict tone-${tone}`}>
      <Mark tone={tone} />
      {word}
    </span>
  );
}
