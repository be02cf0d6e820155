import type { CompareColumn, CompareView } from '#core/contract/compare.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { CompareCellView } from './CompareCellView.tsx';
import type { Moments } from './IndicatorPanel.tsx';

interface Props {
  columns: CompareColumn[];
  view: CompareView;
  moments: Moments;
}

/** Regions in their order, the ranked ones first by the place in the first ranked period. */
export function CompareTable({ columns, view, moments }: Props) {
  const { figures, compare: words } = useWords();
  const names = useNames();
  const leading = columns.find(({ cells }) => cells.some(({ rank }) => rank !== null));
  const order = view.regions
    .map((region, index) => ({ region, index, rank: leading?.cells[index]?.rank ?? null }))
    .sort((a, b) => {
      if (a.rank === null || b.rank === null)
        return Number(a.rank === null) - Number(b.rank === null) || a.index - b.index;
      return a.rank - b.rank || a.index - b.index;
    });
  return (
    <div class="table-box">
      <table class="table compare-table">
        <thead>
          <tr>
            <th scope="col">{figures.region}</th>
            {columns.map(({ period }) => (
              <th key={period} scope="col">
                {period === 'newest' ? words.newestShort : formatPeriod(period, language.value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map(({ region, index }) => (
            <tr key={region.code}>
              <th scope="row">
                <A to={paths.region(region.code)}>{names.region(region)}</A>
              </th>
              {columns.map((column) => (
                <td key={column.period}>
                  <CompareCellView cell={column.cells[index]!} column={column} moments={moments} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
