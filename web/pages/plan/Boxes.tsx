import type { PlanDetail } from '#core/contract/plans.ts';
import { Locator } from '../../components/Locator.tsx';

/** The plan's boxes with their items. */
export function Boxes({ plan }: { plan: PlanDetail }) {
  return (
    <ul class="cards cards-wide" lang="zh-CN">
      {plan.boxes.map((box) => (
        <li key={box.code} class="card">
          <p class="card-head">
            <span class="code">{box.code}</span>
          </p>
          <p class="card-title">{box.title}</p>
          <ol class="numbered">
            {box.items.map((item) => (
              <li key={item.code}>{item.name}</li>
            ))}
          </ol>
          <p class="card-foot">
            <Locator locator={box.locator} line={box.line} />
          </p>
        </li>
      ))}
    </ul>
  );
}
