import { useEffect, useState } from 'preact/hooks';
import type { ReportView } from '#core/contract/reports.ts';
import { request } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { type Keeper, keeperOf } from '../../state/report-grid/keeper.ts';
import { saverOf } from './saver.ts';

/**
 * Keeps what is typed into a report while its page is open: what waits from an earlier visit is sent first,
 * a connection that comes back is used at once, and others' changes are looked for when the page comes into view.
 */
export function useKeeper(view: ReportView, person: string): Keeper {
  const [keeper] = useState(() =>
    keeperOf(view, {
      save: saverOf(view.id),
      shelf: localStorage,
      person,
      now: () => new Date().toISOString(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => keeper.read(view), [keeper, view]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
      else request<ReportView>(apiPaths.report(view.id)).then(keeper.read, () => undefined);
    };
    window.addEventListener('online', keeper.retry);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', keeper.retry);
      document.removeEventListener('visibilitychange', look);
      keeper.close();
    };
  }, [keeper, view.id]);
  return keeper;
}
