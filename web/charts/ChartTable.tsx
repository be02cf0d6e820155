import type { ChartText } from '#core/charts/chart.ts';
import { useWords } from '../state/language.ts';

/** The figures of a chart as a table, for those who cannot see it and those who want them exactly. */
export function ChartTable({ text }: { text: ChartText }) {
  const words = useWords();
  return (
    <details class="chart-table">
      <summary>{words.asTable}</summary>
      <div class="table-box">
        <table class="table">
          <thead>
            <tr>
              {text.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {text.rows.map(([first, ...rest]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {rest.map((cell, index) => (
                  <td key={text.columns[index + 1]} class="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
