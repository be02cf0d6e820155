import type { Promised } from '#core/charts/gap-waterfall.ts';
import type { DecompositionView } from '#core/contract/progress.ts';
import { WaterfallFigure } from '../../charts/WaterfallFigure.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { GapParts } from './GapParts.tsx';
import '../../styles/analysis.css';

/** What the gap of a target is made of: region by region, and summed up. */
export function GapPanel({ target }: { target: string }) {
  const { plan: words } = useWords();
  const answer = useAnswer<DecompositionView>(apiPaths.decomposition(target, useMoment()));
  return (
    <Panel title={words.decomposition} note={words.decompositionNote}>
      <Loaded answer={answer} skeleton={<Skeleton height={640} />}>
        {(view) => (
          <>
            <Waterfall view={view} />
            <GapParts view={view} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Waterfall({ view }: { view: DecompositionView }) {
  const { charts: words } = useWords();
  const [query, change] = useQuery();
  const from: Promised = query.from === 'planLine' ? 'planLine' : 'target';
  const waterfall = from === 'target' ? view.fromTarget : view.fromPlanLine;
  if (view.fromTarget === null) return null;
  return (
    <>
      <Segments
        label={words.waterfallFrom}
        value={from}
        options={[
          { value: 'target', text: words.fromTarget },
          { value: 'planLine', text: words.fromPlanLine },
        ]}
        onChoose={(value) => change({ from: value === 'target' ? null : value }, true)}
      />
      {waterfall === null ? (
        <Empty>{words.noPlanLine}</Empty>
      ) : (
        <WaterfallFigure view={view} waterfall={waterfall} from={from} />
      )}
    </>
  );
}
