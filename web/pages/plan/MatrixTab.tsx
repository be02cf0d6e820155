import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { HeatMatrixFigure } from '../../charts/HeatMatrixFigure.tsx';
import { Empty } from '../../components/Empty.tsx';
import { LightLegend } from '../../components/LightLegend.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useList } from '../../state/use-answer.ts';

/** All regions of the plan by all its targets. */
export function MatrixTab({ plan }: { plan: PlanDetail }) {
  const { matrix, plan: words } = useWords();
  const answer = useList<ProgressRow>(apiPaths.progress({ plan: plan.code, allocations: true }, useMoment()));
  return (
    <Panel title={matrix.title}>
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={12} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.noSeries}</Empty>
          ) : (
            <>
              <HeatMatrixFigure plan={plan} rows={items} />
              <LightLegend />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
