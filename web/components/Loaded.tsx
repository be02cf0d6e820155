import type { ComponentChildren } from 'preact';
import { useWords } from '../state/language.ts';
import type { Loadable } from '../state/loadable.ts';
import { SignInPanel } from './SignInPanel.tsx';

interface Props<T> {
  answer: Loadable<T>;
  /** What stands there until the answer comes, as high as what will come. */
  skeleton: ComponentChildren;
  children: (value: T) => ComponentChildren;
}

/** Draws an answer in whatever state it is: on its way, failed, there, or there but perhaps no longer true. */
export function Loaded<T>({ answer, skeleton, children }: Props<T>) {
  const words = useWords();
  switch (answer.kind) {
    case 'loading':
      return (
        <div aria-busy="true">
          <p class="unseen" role="status">
            {words.loading}
          </p>
          {skeleton}
        </div>
      );
    case 'failed':
      if (answer.problem.status === 401) return <SignInPanel detail={answer.problem.detail} />;
      return <Failed detail={answer.problem.detail} retry={answer.retry} />;
    case 'loaded':
      return (
        <>
          {answer.problem && (
            <p class="notice notice-stale" role="status">
              {words.staleAnswer} {answer.problem.detail}
            </p>
          )}
          {children(answer.value)}
        </>
      );
  }
}

function Failed({ detail, retry }: { detail: string; retry: () => void }) {
  const words = useWords();
  return (
    <div class="failed" role="alert">
      <strong>{words.failedTitle}</strong>
      <p>{detail || words.failedPlain}</p>
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}
