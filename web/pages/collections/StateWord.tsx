import type { CollectionRow } from '#core/contract/collections.ts';
import { CollectionMark } from '../../components/CollectionMark.tsx';
import { useWords } from '../../state/language.ts';

type Stands = Pick<CollectionRow, 'state' | 'late' | 'locked'> &
  Partial<Pick<CollectionRow, 'correction' | 'submittedAt'>>;

/** A state with its shape, and in words what else is to be said of it: late, closed, being corrected. */
export function StateWord({ row }: { row: Stands }) {
  const { collections: words } = useWords();
  const { state, late, locked, correction } = row;
  const waiting = state === 'not_started' || state === 'draft';
  return (
    <span class="collection-state">
      <CollectionMark state={state} />
      <span>{words.states[state]}</span>
      {late && <b class="collection-late">{waiting ? words.late : words.lateSubmitted}</b>}
      {locked && waiting && <b class="collection-locked">{words.locked}</b>}
      {correction && <span class="badge">{words.correction(words.states[correction])}</span>}
    </span>
  );
}
