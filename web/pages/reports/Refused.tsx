import type { Problem } from '#core/contract/common.ts';
import { useWords } from '../../state/language.ts';

/** Why something was not done. */
export function Refused({ problem }: { problem: Problem | null }) {
  const words = useWords();
  return problem ? (
    <div class="failed" role="alert">
      <strong>{words.reports.failed}</strong>
      <p>{problem.detail || words.failedPlain}</p>
    </div>
  ) : null;
}
