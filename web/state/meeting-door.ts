import { useLocation } from 'preact-iso/router';
import type { Door } from '#core/domain/meeting/question.ts';
import { paths, withQuery } from '../paths.ts';
import { useHref } from './address.ts';
import { useShared } from './shared.ts';
import { verdictKey } from './verdict.ts';

/** Where the number of a question is looked at: cards open above the meeting, the rest is a page. Null where the reader may not go. */
export function useDoor(plan: string): (door: Door) => string | null {
  const { path, query } = useLocation();
  const href = useHref();
  const shared = useShared();
  return (door) => {
    switch (door.to) {
      case 'verdict': {
        const { target, region } = door;
        const key = verdictKey({
          target,
          region: { code: region ?? '', name: '' },
          allocated: region !== null,
        });
        return withQuery(path, { ...query, why: key });
      }
      case 'milestone':
        return withQuery(path, { ...query, milestone: door.milestone });
      case 'target':
        return shared ? null : href(paths.plan(plan), { target: door.target });
      case 'collections':
        return shared ? null : href(paths.collections(), { plan, period: door.period });
      case 'open':
        return shared ? null : href(paths.plan(plan), { tab: 'open' });
    }
  };
}
