import { useWords } from '../state/language.ts';
import { lightWords } from '../state/tone-words.ts';
import { Mark } from './Mark.tsx';

/** Shapes and colours with their words. */
export function LightLegend() {
  const words = useWords();
  return (
    <p class="legend">
      {lightWords(words).map(({ tone, word }) => (
        <span key={tone}>
          <Mark tone={tone} /> {word}
        </span>
      ))}
    </p>
  );
}
