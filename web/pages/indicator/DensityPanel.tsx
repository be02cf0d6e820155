import type { DensityView } from '#core/contract/analysis.ts';
import { RatioSplitFigure } from '../../charts/RatioSplitFigure.tsx';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';
import '../../styles/analysis.css';

/** What moved a ratio over a year: its numerator, or its denominator. */
export function DensityPanel({ indicator, region }: { indicator: string; region: string }) {
  const { density: words } = useWords().analysis;
  const answer = useAnswer<DensityView>(apiPaths.density(indicator, region, useMoment()));
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
    >
      <Loaded answer={answer} skeleton={<Skeleton height={400} />}>
        {(view) =>
          view.change === null || view.from === null || view.to === null ? (
            <AnalysisSentences steps={view.explanation} />
          ) : (
            <>
              <RatioSplitFigure view={view} change={view.change} from={view.from} to={view.to} />
              <details class="working">
                <summary>{words.working}</summary>
                <AnalysisSentences steps={view.explanation} />
              </details>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
