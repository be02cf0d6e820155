import type { PlanDetail } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';
import { Boxes } from './Boxes.tsx';
import { Events } from './Events.tsx';
import { Focuses } from './Focuses.tsx';
import { StructuralCounts } from './StructuralCounts.tsx';
import { Subsidies } from './Subsidies.tsx';

/** Everything else the plan says: where, with what money, when. */
export function ContentsTab({ plan }: { plan: PlanDetail }) {
  const { plan: words } = useWords();
  const parts = [
    { title: words.focuses, note: words.notNamed, items: plan.cityFocuses, view: <Focuses plan={plan} /> },
    { title: words.subsidies, items: plan.subsidies, view: <Subsidies plan={plan} /> },
    { title: words.boxes, items: plan.boxes, view: <Boxes plan={plan} /> },
    { title: words.events, items: plan.events, view: <Events plan={plan} /> },
    { title: words.counts, items: plan.structuralCounts, view: <StructuralCounts plan={plan} /> },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0) return <Empty>{words.nothingOfKind}</Empty>;
  return (
    <div class="stack">
      {parts.map(({ title, note, view }) => (
        <Panel key={title} title={title} note={note}>
          {view}
        </Panel>
      ))}
    </div>
  );
}
