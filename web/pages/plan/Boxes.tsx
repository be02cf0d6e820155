import type { PlanDetail } from '#core/contract/plans.ts';
import { Locator } from '../../components/Locator.tsx';
import { useMilestones } from '../../state/milestones.ts';
import { KindShares } from './milestones/KindShares.tsx';
import { MilestoneFacts } from './milestones/MilestoneFacts.tsx';

/** The plan's boxes with their items, and where each item stands. */
export function Boxes({ plan }: { plan: PlanDetail }) {
  const milestones = useMilestones(plan.code);
  return (
    <>
      <KindShares milestones={milestones} kind="box" />
      <ul class="cards cards-wide" lang="zh-CN">
        {plan.boxes.map((box) => (
          <li key={box.code} class="card">
            <p class="card-head">
              <span class="code">{box.code}</span>
            </p>
            <p class="card-title">{box.title}</p>
            <ol class="numbered">
              {box.items.map((item) => {
                const standing = milestones.byCode.get(item.code);
                return (
                  <li key={item.code} id={item.code}>
                    {item.name}
                    {standing && <MilestoneFacts row={standing} />}
                  </li>
                );
              })}
            </ol>
            <p class="card-foot">
              <Locator locator={box.locator} line={box.line} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
