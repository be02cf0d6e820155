import { useEffect, useState } from 'preact/hooks';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { RequestError, respond } from '../../../api.ts';
import { Panel } from '../../../components/Panel.tsx';
import { apiPaths } from '../../../paths.ts';
import { langOf } from '../../../state/lang-of.ts';
import { useWords } from '../../../state/language.ts';

type Picture = { kind: 'waiting' } | { kind: 'shown'; url: string } | { kind: 'failed'; why: string };

/** The page as it would be printed, set again whenever the briefing changes. */
export function Preview({ view }: { view: IssueView }) {
  const words = useWords();
  const { issues } = words.briefings;
  const [picture, setPicture] = useState<Picture>({ kind: 'waiting' });
  const [tries, setTries] = useState(0);
  const file = view.files.find(({ format }) => format === 'png');
  const coming = view.state === 'issued' && (file?.state === 'waiting' || file?.state === 'making');
  useEffect(() => {
    setPicture({ kind: 'waiting' });
    if (coming) return;
    const abort = new AbortController();
    let url: string | null = null;
    respond(apiPaths.briefingIssueFile(view.id, 'png'), { signal: abort.signal })
      .then((answer) => answer.blob())
      .then(
        (blob) => {
          if (abort.signal.aborted) return;
          url = URL.createObjectURL(blob);
          setPicture({ kind: 'shown', url });
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setPicture({ kind: 'failed', why: error instanceof RequestError ? error.problem.detail : '' });
        },
      );
    return () => {
      abort.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [view.id, view.version, coming, tries]);
  return (
    <Panel title={issues.preview}>
      <figure class="sheet">
        {picture.kind === 'waiting' && (
          <p class="sheet-wait" role="status">
            {issues.previewing}
          </p>
        )}
        {picture.kind === 'failed' && (
          <div class="failed sheet-failed" role="alert">
            <strong>{issues.previewFailed}</strong>
            <p>{picture.why || words.failedPlain}</p>
            <button type="button" class="button" onClick={() => setTries(tries + 1)}>
              {words.retry}
            </button>
          </div>
        )}
        {picture.kind === 'shown' && (
          <a href={picture.url} target="_blank" rel="noopener">
            <img
              src={picture.url}
              lang={langOf(view.title)}
              alt={langOf(view.title) ? view.title : issues.previewAlt(view.title)}
            />
          </a>
        )}
      </figure>
    </Panel>
  );
}
