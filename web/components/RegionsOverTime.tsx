import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RegionMeasure } from '#core/charts/region-measure.ts';
import type { ProgressRow, TrendsView } from '#core/contract/progress.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { MultiplesFigure } from '../charts/MultiplesFigure.tsx';
import { SlopeFigure } from '../charts/SlopeFigure.tsx';
import { linesOfMoments, linesOfPeriods, plannedEnds } from '../charts/slope-of-view.ts';
import { apiPaths } from '../paths.ts';
import { useMoment, useQuery } from '../state/address.ts';
import { CHANGE_SPANS, dayBefore } from '../state/change-span.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { periodsBefore, type SlopeFrom, slopeFrom } from '../state/slope-ends.ts';
import { useAnswer, useList } from '../state/use-answer.ts';
import { Choice } from './Choice.tsx';
import { Empty } from './Empty.tsx';
import { Loaded } from './Loaded.tsx';
import { Segments } from './Segments.tsx';
import { Skeleton } from './Skeleton.tsx';
import '../styles/analysis.css';

interface Props {
  target: string;
  /** Two ends of all regions on one pair of axes, or the whole way of each on axes of its own. */
  shape: 'slope' | 'multiples';
  /** What stands beside its own switches. */
  lead?: ComponentChildren;
}

/** How all regions with a part of a target went, side by side. */
export function RegionsOverTime({ target, shape, lead }: Props) {
  const { charts: words } = useWords();
  const [query, change] = useQuery();
  const measure: RegionMeasure = query.measure === 'level' ? 'level' : 'distance';
  const answer = useAnswer<TrendsView>(apiPaths.trends(target, useMoment()));
  return (
    <>
      <div class="chart-controls">
        {lead}
        <Segments
          label={words.measure}
          value={measure}
          options={(['distance', 'level'] as const).map((value) => ({ value, text: words.measures[value] }))}
          onChoose={(value) => change({ measure: value === 'distance' ? null : value }, true)}
        />
      </div>
      <Loaded answer={answer} skeleton={<Skeleton height={460} />}>
        {(view) =>
          shape === 'slope' ? (
            <SlopeView view={view} measure={measure} />
          ) : (
            <MultiplesFigure view={view} measure={measure} />
          )
        }
      </Loaded>
    </>
  );
}

function SlopeView({ view, measure }: { view: TrendsView; measure: RegionMeasure }) {
  const { charts: words, plan, analysis } = useWords();
  const [query, change] = useQuery();
  const locale = language.value;
  const from = slopeFrom(query.against, view);
  if (from === null || view.period === null) return <Empty>{plan.noSeries}</Empty>;
  return (
    <>
      <div class="filters">
        <Choice
          label={words.against}
          value={from.kind === 'period' ? from.period : from.span}
          options={[
            ...periodsBefore(view).map((period) => ({ value: period, text: formatPeriod(period, locale) })),
            ...CHANGE_SPANS.map((span) => ({
              value: span,
              text: words.knownThen(analysis.change.spans[span]),
            })),
          ]}
          onChoose={(value) => change({ against: value }, true)}
        />
      </div>
      {from.kind === 'period' ? (
        <OfPeriods view={view} measure={measure} from={from.period} />
      ) : (
        <OfMoments view={view} measure={measure} from={from} />
      )}
    </>
  );
}

function OfPeriods({ view, measure, from }: { view: TrendsView; measure: RegionMeasure; from: string }) {
  const { charts: words } = useWords();
  const names = useNames();
  const locale = language.value;
  const lines = useMemo(() => linesOfPeriods(view, from, measure, names), [view, from, measure, names]);
  const planned = useMemo(() => plannedEnds(view, from, measure), [view, from, measure]);
  return (
    <SlopeFigure
      {...{ view, measure, lines, planned }}
      from={formatPeriod(from, locale)}
      to={formatPeriod(view.period, locale)}
      note={words.slopePeriods}
    />
  );
}

interface OfMomentsProps {
  view: TrendsView;
  measure: RegionMeasure;
  from: Extract<SlopeFrom, { kind: 'moment' }>;
}

function OfMoments({ view, measure, from }: OfMomentsProps) {
  const { charts: words } = useWords();
  const names = useNames();
  const locale = language.value;
  const day = dayBefore(view.asOf, from.span);
  const answer = useList<ProgressRow>(apiPaths.progress({ target: view.target, allocations: true }, day));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={420} />}>
      {({ items }) => (
        <SlopeFigure
          {...{ view, measure }}
          lines={linesOfMoments(view, items, measure, names)}
          planned={null}
          from={words.knownOn(formatDate(day, locale))}
          to={words.knownOn(formatDate(view.asOf, locale))}
          note={words.slopeMoments}
        />
      )}
    </Loaded>
  );
}
