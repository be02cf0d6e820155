import type { BoardView } from '#core/contract/collections.ts';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import type { Loadable } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** The plans whose reporting the reader may see, and the chosen one: what the board says of itself. */
export function usePlans(): Loadable<BoardView> {
  const [query] = useQuery();
  const asOf = useMoment();
  return useAnswer<BoardView>(apiPaths.collections({ plan: query.plan ?? null, period: null, asOf }));
}
