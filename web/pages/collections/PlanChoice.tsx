import type { BoardView } from '#core/contract/collections.ts';
import { Choice } from '../../components/Choice.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useTitleIn } from '../../state/plan-names.ts';

/** Which plan's reporting is shown. */
export function PlanChoice({ plans, plan }: { plans: BoardView['plans']; plan: string }) {
  const { collections: words } = useWords();
  const titleIn = useTitleIn();
  const [, change] = useQuery();
  return (
    <div class="filters collection-filters">
      <Choice
        label={words.plan}
        value={plan}
        options={plans.map(({ code, name }) => ({ value: code, text: titleIn(code, name) }))}
        onChoose={(chosen) => change({ plan: chosen })}
      />
    </div>
  );
}
