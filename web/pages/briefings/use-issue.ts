import { useEffect } from 'preact/hooks';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { request } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { know } from '../../state/answers.ts';

const ASK_EVERY_MS = 1000;

/** Keeps what the server answered to a change of a briefing, so that the screen shows it. */
export function keepIssue(view: IssueView): void {
  know(apiPaths.briefingIssue(view.id), view);
}

/** Looks again, as long as files of it are being made. */
export function useFilesUnderWay({ id, files }: IssueView): void {
  const underWay = files.some(({ state }) => state === 'waiting' || state === 'making');
  useEffect(() => {
    if (!underWay) return;
    const abort = new AbortController();
    const timer = setInterval(() => {
      request<IssueView>(apiPaths.briefingIssue(id), { signal: abort.signal }).then(
        keepIssue,
        () => undefined,
      );
    }, ASK_EVERY_MS);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [id, underWay]);
}
