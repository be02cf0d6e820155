import { useEffect, useState } from 'preact/hooks';
import type { TemplatePreviewBody } from '#core/contract/briefing-templates.ts';
import { RequestError, respond } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';

export const PREVIEW_FORMS = ['sheet', 'bulletin', 'phone'] as const;
export type PreviewForm = (typeof PREVIEW_FORMS)[number];

/** Nothing is asked for until the hands rest for so long. */
const REST_MS = 700;

interface Preview {
  /** Address of the last picture that was drawn; null before the first. */
  picture: string | null;
  problem: string | null;
  busy: boolean;
}

/** The first page of a draft as the server draws it; of questions that follow one another only the last is answered. */
export function usePreview(body: TemplatePreviewBody): Preview {
  const { failedPlain } = useWords();
  const [state, setState] = useState<Preview>({ picture: null, problem: null, busy: true });
  const asked = JSON.stringify(body);
  useEffect(() => {
    const abort = new AbortController();
    setState((now) => ({ ...now, busy: true }));
    const timer = setTimeout(() => {
      const init = {
        method: 'POST',
        body: asked,
        headers: { 'content-type': 'application/json' },
        signal: abort.signal,
      };
      respond(apiPaths.briefingTemplatePreview(), init)
        .then((answer) => answer.blob())
        .then((blob) => {
          if (!abort.signal.aborted)
            setState({ picture: URL.createObjectURL(blob), problem: null, busy: false });
        })
        .catch((error: unknown) => {
          if (abort.signal.aborted) return;
          const problem = error instanceof RequestError ? error.problem.detail : '';
          setState((now) => ({ ...now, problem: problem || failedPlain, busy: false }));
        });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, failedPlain]);
  const { picture } = state;
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);
  return state;
}
