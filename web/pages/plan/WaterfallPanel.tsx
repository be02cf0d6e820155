import type { Promised } from '#core/charts/gap-waterfall.ts';
import type { DecompositionView } from '#core/contract/progress.ts';
import { WaterfallFigure } from '../../charts/WaterfallFigure.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import '../../styles/analysis.css';

/** Whose gap a target's gap is. Nothing where it does not add up over regions. */
export function WaterfallPanel({ view }: { view: DecompositionView }) {
  const { charts: words } = useWords();
  const names = useNames();
  const [query, change] = useQuery();
  if (view.fromTarget === null) return null;
  const from: Promised = query.from === 'planLine' ? 'planLine' : 'target';
  const waterfall = from === 'target' ? view.fromTarget : view.fromPlanLine;
  const [first] = view.regions;
  return (
    <Panel
      title={words.waterfallTitle}
      note={first && names.indicator(first.indicator)}
      class="plan-waterfall"
    >
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
    </Panel>
  );
}
