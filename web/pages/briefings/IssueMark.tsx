import type { Tone } from '#core/charts/tone.ts';
import type { IssueState } from '#core/domain/briefing/life/issue-moves.ts';
import { Mark } from '../../components/Mark.tsx';
import { useWords } from '../../state/language.ts';

const TONES: Record<IssueState, Tone> = {
  draft: 'none',
  checked: 'yellow',
  issued: 'met',
  discarded: 'missed',
};

/** Where a briefing stands, as a word with a shape. */
export function IssueMark({ state }: { state: IssueState }) {
  const { states } = useWords().briefings.issues;
  return (
    <span class={`verdict tone-${TONES[state]}`}>
      <Mark tone={TONES[state]} />
      {states[state]}
    </span>
  );
}
