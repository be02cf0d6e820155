import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { TrendPanel } from '../../components/TrendPanel.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { headlineTarget } from '../../state/headline.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue, NO_ITEMS, together } from '../../state/loadable.ts';
import { useList } from '../../state/use-answer.ts';
import { ChangePanel } from './ChangePanel.tsx';
import { Events } from './Events.tsx';
import { GapPanel } from './GapPanel.tsx';
import { RegionsSection } from './RegionsSection.tsx';
import { TargetCards } from './TargetCards.tsx';
import { TargetTable } from './TargetTable.tsx';

/** So short a table leaves room below it; beside a longer one the room is on the other side. */
const FEW_TARGETS = 4;

/** Where the plan's numbers stand: all targets, the chosen one over time, and its regions. */
export function TargetsTab({ plan }: { plan: PlanDetail }) {
  const [query] = useQuery();
  const moment = useMoment();
  const answer = useList<ProgressRow>(apiPaths.progress({ plan: plan.code }, moment));
  const rows = loadedValue(answer)?.items ?? [];
  const chosen = rows.find((row) => row.target === query.target) ?? headlineTarget(rows);
  // What regions have of it; of the other targets it is not asked for.
  const parts = useList<ProgressRow>(
    chosen?.sharedOut ? apiPaths.progress({ target: chosen.target, allocations: true }, moment) : null,
  );
  return (
    <Loaded answer={together({ answer, parts: parts ?? NO_ITEMS })} skeleton={<TabSkeleton />}>
      {(known) =>
        chosen && (
          <Targets
            plan={plan}
            own={known.answer.items}
            chosen={chosen}
            parts={known.parts.items.filter(({ allocated }) => allocated)}
          />
        )
      }
    </Loaded>
  );
}

interface TargetsProps {
  plan: PlanDetail;
  /** The plan's own targets. */
  own: ProgressRow[];
  chosen: ProgressRow;
  /** Of the chosen one. */
  parts: ProgressRow[];
}

function Targets({ plan, own, chosen, parts }: TargetsProps) {
  const words = useWords();
  const [query] = useQuery();
  const region = parts.find((row) => row.region.code === query.region)?.region.code ?? null;
  const shown = parts.find((row) => row.region.code === region) ?? chosen;
  const few = own.length <= FEW_TARGETS;
  // An event has a day, not a course to follow.
  const timed = plan.kind === 'action_plan';
  return (
    <>
      <DemoMark shown={[...own, ...parts].some((row) => row.demo)} />
      <TargetCards row={shown} />
      <div class="plan-top">
        <div class="stack">
          <TargetTable plan={plan.code} rows={own} chosen={chosen.target} />
          {few && parts.length > 0 && <GapPanel target={chosen.target} />}
        </div>
        <div class="stack">
          {timed ? (
            <TrendPanel target={chosen.target} region={region} height={few ? 350 : 300} />
          ) : (
            <Panel title={words.plan.events}>
              <Events plan={plan} />
            </Panel>
          )}
          {!few && parts.length > 0 && <GapPanel target={chosen.target} />}
          {timed && parts.length === 0 && <ChangePanel row={chosen} />}
        </div>
      </div>
      {timed && (
        <RegionsSection
          key={chosen.target}
          plan={plan}
          target={chosen}
          shown={shown}
          allocated={parts.length > 0}
          chosen={region}
        />
      )}
    </>
  );
}

function TabSkeleton() {
  return (
    <>
      <Skeleton height={112} />
      <div class="plan-top">
        <Skeleton height={400} />
        <Skeleton height={400} />
      </div>
    </>
  );
}
