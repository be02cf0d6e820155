import type { Problem } from '#core/contract/common.ts';
import { language, useWords } from '../../state/language.ts';
import { faultsIn } from './faults.ts';

interface Props {
  problem: Problem;
  /** Fields whose faults are told beside them. */
  elsewhere?: ReadonlySet<string>;
}

/** Says that nothing was recorded, and why, as far as it is not said at a field. */
export function Refusal({ problem, elsewhere = new Set() }: Props) {
  const words = useWords();
  const faults = faultsIn(problem);
  const told = faults.filter(({ field }) => field === null || !elsewhere.has(field));
  const sentences = told.map(({ zh, en }) => (language.value === 'zh' ? zh : en));
  return (
    <div class="failed" role="alert" tabIndex={-1}>
      <strong>{words.definitions.refused}</strong>
      {faults.length === 0 && <p>{problem.detail || words.failedPlain}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
