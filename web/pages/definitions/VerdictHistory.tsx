import type { HistoryRow } from '#core/contract/history.ts';
import type { PromiseRow } from '#core/contract/rulings.ts';
import { computedDecimals, formatFigure, formatPeriod } from '#core/domain/format.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { VerdictWord } from '../../components/Verdict.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue, together } from '../../state/loadable.ts';
import { useList } from '../../state/use-answer.ts';
import { deviationText } from '../../state/verdict.ts';

/** How a target was judged period by period: by what was promised then, and, where that was amended, by what is now. */
export function VerdictHistory({ row }: { row: PromiseRow }) {
  const { definitions: words } = useWords();
  const moment = useMoment();
  const byThen = useList<HistoryRow>(apiPaths.history(row.target, 'then', moment));
  const byNow = useList<HistoryRow>(apiPaths.history(row.target, 'now', moment));
  return (
    <Panel
      title={words.historyTitle}
      note={
        <>
          <DemoBadge shown={loadedValue(byThen)?.items.some(({ demo }) => demo) === true} />{' '}
          {words.historyNote}
        </>
      }
    >
      <Loaded answer={together({ byThen, byNow })} skeleton={<Skeleton height={34} lines={6} />}>
        {(known) =>
          known.byThen.items.length === 0 ? (
            <Empty>{words.noHistory}</Empty>
          ) : (
            <Table byThen={known.byThen.items.toReversed()} byNow={known.byNow.items} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Table({ byThen, byNow }: { byThen: readonly HistoryRow[]; byNow: readonly HistoryRow[] }) {
  const words = useWords();
  const { definitions, figures } = words;
  const now = new Map(byNow.map((one) => [one.period, one]));
  const differs = byThen.some((one) => {
    const other = now.get(one.period);
    return (
      other &&
      (other.targetValue !== one.targetValue ||
        other.deadline !== one.deadline ||
        other.planLine !== one.planLine ||
        other.state !== one.state)
    );
  });
  return (
    <div class="table-box table-tall">
      <table class="table definition-history">
        <thead>
          <tr>
            <th scope="col">{figures.period}</th>
            <th scope="col" class="num">
              {figures.level}
            </th>
            <th scope="col">{differs ? definitions.byThen : figures.status}</th>
            {differs && <th scope="col">{definitions.byNow}</th>}
          </tr>
        </thead>
        <tbody>
          {byThen.map((one) => (
            <tr key={one.period}>
              <th scope="row" class="nowrap">
                {formatPeriod(one.period, language.value)}
              </th>
              <td class="num">{formatFigure(one.level, one.decimals)}</td>
              <td>
                <Judged row={one} />
              </td>
              {differs && <td>{now.has(one.period) && <Judged row={now.get(one.period)!} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A verdict that unfolds into its reasons. */
function Judged({ row }: { row: HistoryRow }) {
  const words = useWords();
  const line = formatFigure(row.planLine, computedDecimals(row.decimals));
  return (
    <details class="definition-judged">
      <summary>
        <VerdictWord row={row} /> {row.lagPoints !== null && <small>{deviationText(row.lagPoints)}</small>}
      </summary>
      <p class="mute">
        {words.figures.target} {formatFigure(row.targetValue, row.decimals)} · {words.figures.planLine} {line}
      </p>
      <ol class="why-steps">
        {row.explanation.map((step, index) => (
          <li key={`${step.code}${index}`}>{language.value === 'zh' ? step.zh : step.en}</li>
        ))}
      </ol>
    </details>
  );
}
