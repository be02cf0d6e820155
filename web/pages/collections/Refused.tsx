import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import { useWords } from '../../state/language.ts';

/** Says that nothing was saved, and why. */
export function Refused({ problem }: { problem: Problem | null }) {
  const words = useWords();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) element.current?.focus();
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={element} class="failed" role="alert" tabIndex={-1}>
      <strong>{words.collections.duties.refused}</strong>
      <p>{problem.detail || words.failedPlain}</p>
    </div>
  );
}
