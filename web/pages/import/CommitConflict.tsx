import type { Problem } from '#core/contract/common.ts';
import { useWords } from '../../state/language.ts';

/** Why an import was not written, and what leads on from there. */
export function CommitConflict({ problem, onLook }: { problem: Problem; onLook: () => void }) {
  const words = useWords();
  const { imports } = words;
  const { title, action } = wayOn(problem, imports);
  return (
    <div class="failed" role="alert">
      <strong>{title}</strong>
      <p>{problem.detail || words.failedPlain}</p>
      {action && (
        <button type="button" class="button" onClick={onLook}>
          {action}
        </button>
      )}
    </div>
  );
}

/** A conflict is told apart by what the server adds to it. */
function wayOn(
  { status, details = {} }: Problem,
  words: ReturnType<typeof useWords>['imports'],
): { title: string; action: string | null } {
  if (status !== 409) return { title: words.failed, action: null };
  if ('vintage' in details) return { title: words.writtenBefore, action: words.showWritten };
  if ('counts' in details) return { title: words.changedMeanwhile, action: words.lookAgain };
  return { title: words.lostTitle, action: words.lookAgain };
}
