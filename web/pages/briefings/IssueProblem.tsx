import type { Problem } from '#core/contract/common.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';

/** Why a step was refused; where somebody else was faster, what they did can be fetched, and what is typed stays. */
export function IssueProblem({
  problem,
  fields = [],
}: {
  problem: Problem | null;
  fields?: readonly string[];
}) {
  const { broken } = useWords();
  return (
    <>
      <FormProblem problem={problem} fields={fields} />
      {problem?.code === 'conflict' && (
        <button type="button" class="button" onClick={refreshAll}>
          {broken.reload}
        </button>
      )}
    </>
  );
}
