import type { PlanDetail } from '#core/contract/plans.ts';
import { Locator } from '../../components/Locator.tsx';
import { useWords } from '../../state/language.ts';

/** Numbers that the text gives of its own structure; they are no targets. */
export function StructuralCounts({ plan }: { plan: PlanDetail }) {
  const { comma } = useWords();
  return (
    <ul class="cards" lang="zh-CN">
      {plan.structuralCounts.map((count) => (
        <li key={count.code} class="card">
          <p class="card-head">
            <span class="code">{count.code}</span>
          </p>
          <p class="card-title">
            {count.label} <b>{count.value}</b> {count.unit}
          </p>
          {count.items && <p class="card-note">{count.items.join(comma)}</p>}
          <p class="card-foot">
            <Locator locator={count.locator} line={count.line} />
          </p>
        </li>
      ))}
    </ul>
  );
}
