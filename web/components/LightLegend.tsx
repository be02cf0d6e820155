import { useWords } from '../state/language.ts';
import { Mark } from './Mark.tsx';

const TONES = ['green', 'yellow', 'red', 'met', 'missed', 'none'] as const;

/** Shapes and colours with their words. */
export function LightLegend() {
  const words = useWords();
  const text = {
    ...words.lights,
    met: words.states.met,
    missed: words.states.missed_at_deadline,
    none: words.noLight,
  };
  return (
    <p class="legend">
      {TONES.map((tone) => (
        <span key={tone}>
          <Mark tone={tone} /> {text[tone]}
        </span>
      ))}
    </p>
  );
}
