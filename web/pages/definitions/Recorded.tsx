import { useEffect, useRef } from 'preact/hooks';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RulingRow } from '#core/contract/rulings.ts';
import { Verdict } from '../../components/Verdict.tsx';
import { useWords } from '../../state/language.ts';

/** Says that a ruling was recorded, and what the verdict is since. */
export function Recorded({ ruling, row }: { ruling: RulingRow; row: ProgressRow | null }) {
  const { definitions } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), [ruling.vintage]);
  return (
    <p ref={said} class="definition-recorded" role="status" tabIndex={-1}>
      {definitions.recorded(ruling.vintage)} {row && <Verdict row={row} />}
    </p>
  );
}
