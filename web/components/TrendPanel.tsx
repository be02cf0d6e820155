import { useState } from 'preact/hooks';
import type { TrendView } from '#core/contract/progress.ts';
import type { IndicatorRow } from '#core/contract/targets.ts';
import { TrendFigure } from '../charts/TrendFigure.tsx';
import { apiPaths, paths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { useMayRemark, useRemarks } from '../state/annotations.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useNames } from '../state/names.ts';
import { useAnswer, useList } from '../state/use-answer.ts';
import { A } from './A.tsx';
import { DemoBadge } from './DemoMark.tsx';
import { Loaded } from './Loaded.tsx';
import { Panel } from './Panel.tsx';
import { PromiseMark } from './PromiseMark.tsx';
import { Prospects } from './Prospects.tsx';
import { RemarkForm } from './RemarkForm.tsx';
import { Remarks } from './Remarks.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  target: string;
  /** Null = the plan's own region. */
  region: string | null;
  height?: number;
  /** Whether to say below where it is heading; left out where cards above say it. */
  prospects?: boolean;
}

/** How one target went in one region. */
export function TrendPanel({ target, region, height = 300, prospects = false }: Props) {
  const words = useWords();
  const names = useNames();
  const answer = useAnswer<TrendView>(apiPaths.trend(target, region, useMoment()));
  const row = loadedValue(answer)?.progress;
  return (
    <Panel
      title={words.plan.trend}
      note={
        row && (
          <span class="panel-subject">
            <A to={paths.region(row.region.code)}>{names.region(row.region)}</A>
            <A to={paths.indicator(row.indicator.code)}>{names.indicator(row.indicator)}</A>
            <Verdict row={row} />
            <PromiseMark row={row} />
            <DemoBadge shown={row.demo} />
          </span>
        )
      }
    >
      <Loaded answer={answer} skeleton={<Skeleton height={height + 40} />}>
        {(view) => (
          <>
            <RemarkedTrend view={view} height={height} />
            {prospects && <Prospects row={view.progress} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** The chart with what people remarked on its figures, and a form for another remark that a point can be picked for. */
function RemarkedTrend({ view, height }: { view: TrendView; height: number }) {
  const indicators = loadedValue(useList<IndicatorRow>(apiPaths.indicators()))?.items ?? [];
  const { progress, levels } = view;
  const { indicator, region } = progress;
  const remarks = useRemarks(indicator.code, region.code);
  const mayRemark = useMayRemark(region.code);
  const [asked, setAsked] = useState<{ period: string } | null>(null);
  const kind = indicators.find(({ code }) => code === indicator.code)?.measureKind;
  return (
    <>
      <TrendFigure
        view={view}
        height={height}
        remarks={remarks}
        onPick={mayRemark && kind ? (period) => setAsked({ period }) : null}
      />
      <Remarks remarks={remarks} />
      {kind && (
        <RemarkForm
          indicator={indicator.code}
          region={region.code}
          form={kind === 'flow' ? 'ytd' : 'point'}
          periods={levels.filter(({ value }) => value !== null).map(({ period }) => period)}
          asked={asked}
        />
      )}
    </>
  );
}
