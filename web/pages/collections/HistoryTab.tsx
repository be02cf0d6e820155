import { useMemo } from 'preact/hooks';
import { cellGridShapes } from '#core/charts/cell-grid.ts';
import {
  daysText,
  type ReportingCalendar,
  reportingGrid,
  reportingText,
  TIMELINESS,
  TIMELINESS_SHAPES,
  TIMELINESS_WORDS,
  timelinessOf,
} from '#core/charts/reporting-calendar.ts';
import type { RatesOverTime } from '#core/contract/collections.ts';
import type { CodedName } from '#core/contract/common.ts';
import { formatPercent, formatPeriod } from '#core/domain/format.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { useChartFacts } from '../../charts/use-chart-facts.ts';
import { A } from '../../components/A.tsx';
import { CollectionMark } from '../../components/CollectionMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useNamed, useNames } from '../../state/names.ts';
import { useTitleIn } from '../../state/plan-names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { usePlans } from './use-plan.ts';
import '../../styles/charts.css';

/** Regions by periods: every state, and the rates of every region and period. */
export function HistoryTab() {
  const { collections: words } = useWords();
  return (
    <Loaded answer={usePlans()} skeleton={<Skeleton height={190} lines={2} />}>
      {({ plans, plan }) =>
        plan === null ? (
          <Empty>{words.noDuties}</Empty>
        ) : (
          <>
            <PlanChoice plans={plans} plan={plan} />
            <Panel title={words.historyTitle} note={words.historyNote}>
              <OfPlan plan={plans.find(({ code }) => code === plan) ?? { code: plan, name: plan }} />
            </Panel>
          </>
        )
      }
    </Loaded>
  );
}

function OfPlan({ plan }: { plan: CodedName }) {
  const { collections: words } = useWords();
  const answer = useNamed(useAnswer<RatesOverTime>(apiPaths.collectionRates(plan.code, useMoment())));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={36} lines={6} />}>
      {(rates) =>
        rates.periods.length === 0 ? <Empty>{words.noPeriods}</Empty> : <Calendar plan={plan} rates={rates} />
      }
    </Loaded>
  );
}

type Region = RatesOverTime['regions'][number];

function Calendar({ rates, plan }: { rates: RatesOverTime; plan: CodedName }) {
  const { charts } = useWords();
  const names = useNames();
  const locale = language.value;
  const calendar = useMemo(
    (): ReportingCalendar => ({
      periods: rates.periods.map(({ period }) => period),
      regions: rates.regions.map(({ region, cells }) => ({ name: names.region(region), cells })),
    }),
    [rates, names],
  );
  const name = useTitleIn()(plan.code, plan.name);
  const title = charts.calendar(name);
  const facts = useChartFacts({
    title,
    day: rates.day,
    source: charts.calendarSource,
    demo: rates.demo,
    notes: [charts.calendarNote],
    file: [charts.calendar(''), name],
  });
  return (
    <ChartFrame
      facts={facts}
      text={reportingText(title, calendar, locale)}
      tabled={false}
      picture={(onPaper, room) =>
        cellGridShapes(reportingGrid(calendar, onPaper.theme, locale), room, onPaper)
      }
    >
      <Matrix plan={plan.code} {...rates} />
      <p class="legend">
        {TIMELINESS.map((kind) => (
          <span key={kind} class={`timely timely-${kind}`}>
            {TIMELINESS_SHAPES[kind]} {TIMELINESS_WORDS[locale][kind]}
          </span>
        ))}
      </p>
    </ChartFrame>
  );
}

function Matrix({ plan, periods, regions }: RatesOverTime & { plan: string }) {
  const { collections: words } = useWords();
  const names = useNames();
  const { rates } = words;
  const kinds = [
    { label: rates.submitted, of: 'submittedRate', how: rates.submittedHow },
    { label: rates.onTime, of: 'onTimeRate', how: rates.onTimeHow },
    { label: rates.complete, of: 'completeRate', how: rates.completeHow },
  ] as const;
  const percent = (rate: number | null) => formatPercent(rate);
  return (
    <div class="table-box">
      <table class="table collection-history">
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            {periods.map(({ period }) => (
              <th key={period} scope="col" title={formatPeriod(period, language.value)}>
                <A to={paths.collections()} query={{ plan, period }}>
                  {period}
                </A>
              </th>
            ))}
            {kinds.map(({ label, how }) => (
              <th key={label} scope="col" class="num" title={how}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.region.code}>
              <th scope="row">{names.region(region.region)}</th>
              {periods.map(({ period }) => (
                <Cell key={period} cell={region.cells.find((cell) => cell.period === period)} />
              ))}
              {kinds.map(({ label, of }) => (
                <td key={label} class="num">
                  {percent(region[of])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {kinds.map(({ label, of, how }) => (
            <tr key={label} title={how}>
              <th scope="row">{label}</th>
              {periods.map((period) => (
                <td key={period.period}>{percent(period[of])}</td>
              ))}
              <td colSpan={kinds.length} />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Region['cells'][number] | undefined }) {
  const { collections: words } = useWords();
  if (!cell) return <td class="mute">—</td>;
  const kind = timelinessOf(cell);
  const waiting = cell.state === 'not_started' || cell.state === 'draft';
  return (
    <td class={`timely-cell timely-${kind}`}>
      <span class="collection-cell">
        <CollectionMark state={cell.state} />
        <span>{words.states[cell.state]}</span>
        {cell.late && <b class="collection-late">{waiting ? words.late : words.lateSubmitted}</b>}
      </span>
      <small>{daysText(cell, language.value)}</small>
    </td>
  );
}
