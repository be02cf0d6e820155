import type { Tone } from '#core/charts/tone.ts';
import type { ReportState } from '#core/domain/review/report-moves.ts';
import { Mark } from '../../components/Mark.tsx';
import { useWords } from '../../state/language.ts';

const TONES: Record<ReportState, Tone> = {
  draft: 'none',
  submitted: 'yellow',
  returned: 'red',
  approved: 'green',
  published: 'met',
  discarded: 'missed',
};

/** Where a report stands, as a word with a shape. */
export function StateMark({ state }: { state: ReportState }) {
  const { reports } = useWords();
  return (
    <span class={`verdict tone-${TONES[state]}`}>
      <Mark tone={TONES[state]} />
      {reports.states[state]}
    </span>
  );
}
