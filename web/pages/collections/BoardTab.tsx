import type { BoardView } from '#core/contract/collections.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { Choice } from '../../components/Choice.tsx';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useNamed } from '../../state/names.ts';
import { useTitleIn } from '../../state/plan-names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { BoardTable } from './BoardTable.tsx';
import { RateCards } from './RateCards.tsx';
import { StateCounts } from './StateCounts.tsx';

/** One plan and one period: where every region stands. */
export function BoardTab() {
  const [query] = useQuery();
  const asOf = useMoment();
  const path = apiPaths.collections({ plan: query.plan ?? null, period: query.period ?? null, asOf });
  return (
    <Loaded answer={useNamed(useAnswer<BoardView>(path))} skeleton={<Skeleton height={190} lines={3} />}>
      {(board) => <Board board={board} />}
    </Loaded>
  );
}

function Board({ board }: { board: BoardView }) {
  const { collections: words, comma } = useWords();
  const { plans, plan, periods, period, rows, rates, provisional, unknownYears } = board;
  if (plans.length === 0 || plan === null) return <Empty>{words.noDuties}</Empty>;
  const title = period === null ? words.title : words.boardTitle(formatPeriod(period, language.value));
  return (
    <>
      <Filters board={board} plan={plan} />
      {period === null || (rows.length === 0 && periods.length === 0) ? (
        <Empty>{words.noPeriods}</Empty>
      ) : rows.length === 0 ? (
        <Empty>{words.noDuties}</Empty>
      ) : (
        <>
          <DemoMark shown={rows.some(({ demo }) => demo)} />
          <Dates board={board} />
          {unknownYears.length > 0 && (
            <p class="notice notice-stale">{words.uncertain(unknownYears.join(comma))}</p>
          )}
          <RateCards rates={rates} provisional={provisional} />
          <Panel title={title} note={words.boardNote}>
            <StateCounts rows={rows} />
            <BoardTable rows={rows} />
          </Panel>
        </>
      )}
    </>
  );
}

function Filters({ board: { plans, periods, period }, plan }: { board: BoardView; plan: string }) {
  const { collections: words } = useWords();
  const titleIn = useTitleIn();
  const [, change] = useQuery();
  return (
    <div class="filters collection-filters">
      <Choice
        label={words.plan}
        value={plan}
        options={plans.map(({ code, name }) => ({ value: code, text: titleIn(code, name) }))}
        onChoose={(chosen) => change({ plan: chosen, period: null })}
      />
      {period !== null && periods.length > 0 && (
        <Choice
          label={words.period}
          value={period}
          options={periods.map((one) => ({ value: one, text: formatPeriod(one, language.value) }))}
          onChoose={(chosen) => change({ period: chosen })}
        />
      )}
    </div>
  );
}

/** The two dates, where all regions have the same. */
function Dates({ board: { rows } }: { board: BoardView }) {
  const { collections: words } = useWords();
  const pairs = new Set(rows.map(({ term }) => `${term.onTimeBy} ${term.lockedAfter}`));
  const [first] = rows;
  if (!first) return null;
  const { onTimeBy, lockedAfter } = first.term;
  return (
    <p class="collection-dates">
      {pairs.size > 1
        ? words.datesDiffer
        : words.dates(formatDate(onTimeBy, language.value), formatDate(lockedAfter, language.value))}
    </p>
  );
}
