import type { BoardState } from '#core/domain/collection/standing.ts';

/** Each state as a shape: a circle that fills up on the way to publication, and an arrow back. */
const FILLED: Record<Exclude<BoardState, 'returned'>, string | null> = {
  not_started: null,
  draft: 'M7 7V2a5 5 0 0 1 5 5Z',
  submitted: 'M7 2a5 5 0 0 1 0 10Z',
  approved: 'M7 7H2a5 5 0 1 0 5-5Z',
  published: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Z',
};

/** The shape of a state. It never stands without its word. */
export function CollectionMark({ state }: { state: BoardState }) {
  const filled = state === 'returned' ? null : FILLED[state];
  return (
    <svg class={`collection-mark collection-mark-${state}`} viewBox="0 0 14 14" aria-hidden="true">
      {state === 'returned' ? (
        <path
          class="collection-mark-back"
          d="M6.200 2 2 5.600l4.200 3.600V7c2.600 0 4.300.9 5.600 3.400C11.800 6.700 9.800 4.400 6.200 4.200Z"
        />
      ) : (
        <circle cx="7" cy="7" r="5" />
      )}
      {filled && <path d={filled} />}
    </svg>
  );
}
