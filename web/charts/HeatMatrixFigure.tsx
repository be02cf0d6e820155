import { useMemo } from 'preact/hooks';
import { heatMatrix, heatMatrixText, type MatrixCell } from '#core/charts/heat-matrix.ts';
import { heatMatrixPicture } from '#core/charts/heat-matrix-picture.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { Mark } from '../components/Mark.tsx';
import { useWords } from '../state/language.ts';
import { planShortTitle, useNames } from '../state/names.ts';
import { deviationText, verdictWord } from '../state/verdict.ts';
import { useWhyHref } from '../state/why.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import '../styles/heat-matrix.css';

type Cell = MatrixCell<ProgressRow>;

/** Regions of a plan by its targets: a cell is a verdict, and opens its reasons. */
export function HeatMatrixFigure({ plan, rows }: { plan: PlanDetail; rows: ProgressRow[] }) {
  const words = useWords();
  const { matrix: own } = words;
  const names = useNames();
  const whyHref = useWhyHref();
  const matrix = useMemo(() => heatMatrix(rows), [rows]);
  const wordOf = ({ kind, verdict }: Cell): string => {
    if (kind !== 'judged' || verdict === null) return own.kinds[kind === 'judged' ? 'apart' : kind];
    const word = verdictWord(verdict, words);
    return verdict.lagPoints === null ? word : `${word} ${deviationText(verdict.lagPoints)}`;
  };
  const judged = matrix.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'judged').length;
  const column = (row: ProgressRow) => names.indicator(row.indicator);
  const text = heatMatrixText(
    own.sentence(matrix.rows.length, matrix.columns.length, judged),
    words.figures.region,
    matrix,
    { column, region: names.region },
    wordOf,
  );
  const facts = useChartFacts({
    title: `${planShortTitle(plan)} ${own.title}`,
    period:
      rows
        .flatMap(({ period }) => (period === null ? [] : [period]))
        .sort(comparePeriods)
        .at(-1) ?? null,
    day: rows[0]?.asOf ?? null,
    plan: plan.code,
    demo: rows.some((row) => row.demo),
    notes: [own.note],
    file: [own.title, names.region(plan.region)],
  });
  return (
    <ChartFrame
      facts={facts}
      titled
      tabled={false}
      text={text}
      picture={({ theme }) =>
        heatMatrixPicture(
          text,
          matrix.rows.map(({ cells }) => cells),
          theme,
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="heat-box" tabIndex={0} aria-label={text.sentence}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{words.figures.region}</th>
              {matrix.columns.map((row) => (
                <th key={row.target} scope="col">
                  {column(row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ region, cells }) => (
              <tr key={region.code}>
                <th scope="row">{names.region(region)}</th>
                {cells.map((cell) => (
                  <td key={cell.target} class={`heat-${cell.kind} tone-${cell.tone}`}>
                    {cell.verdict === null ? (
                      <span>{wordOf(cell)}</span>
                    ) : (
                      <a
                        href={whyHref(cell.verdict)}
                        aria-haspopup="dialog"
                        aria-label={words.why.open(
                          `${names.region(region)} ${column(cell.verdict)} ${wordOf(cell)}`,
                        )}
                      >
                        {cell.kind === 'judged' && <Mark tone={cell.tone} />}
                        {wordOf(cell)}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}
