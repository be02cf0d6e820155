import { computedDecimals, formatFigure, type Locale, withUnit } from '../domain/format.ts';
import { type CatchUpFigure, type CatchUpRow, catchUpWords } from './catch-up-chart.ts';
import type { ChartText } from './chart.ts';
import { chartWords } from './words.ts';

/** The catching up in one sentence and as a table. */
export function catchUpText(
  name: string,
  { unit, decimals, whole, regions }: CatchUpFigure,
  locale: Locale,
): ChartText {
  const words = chartWords(locale);
  const own = catchUpWords(locale);
  const computed = computedDecimals(decimals);
  const figure = (value: number | null, digits: number) =>
    withUnit(formatFigure(value, digits), unit, locale);
  const above = regions.filter(
    ({ perQuarter, best }) => perQuarter !== null && best !== null && perQuarter > best,
  );
  const [most] = regions.toSorted(
    (a, b) => (b.share === null ? -1 : b.share) - (a.share === null ? -1 : a.share),
  );
  const parts = [
    `${whole.name} ${own.share} ${figure(whole.share, decimals)}`,
    ...(whole.perQuarter === null ? [] : [`${own.perQuarter} ${figure(whole.perQuarter, computed)}`]),
    ...(whole.best === null ? [] : [`${own.best} ${figure(whole.best, decimals)}`]),
    ...(most && most.share !== null ? [`${most.name} ${figure(most.share, decimals)}`] : []),
    ...(above.length > 0 ? [`${own.beyond}${words.colon}${above.map((row) => row.name).join(', ')}`] : []),
  ];
  const cells = (row: CatchUpRow) =>
    row.reason === null
      ? [
          formatFigure(row.share, decimals),
          formatFigure(row.perQuarter, computed),
          formatFigure(row.best, decimals),
          formatFigure(row.lastYear, computed),
        ]
      : [row.reason, '', '', ''];
  const columns = [own.share, own.perQuarter, own.best, own.lastYear].map((head) => `${head} (${unit})`);
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [words.region, ...columns],
    rows: [whole, ...regions].map((row) => [row.name, ...cells(row)]),
    data: {
      columns: [words.region, ...columns, words.remark],
      rows: [whole, ...regions].map((row) => [
        ...[row.name, row.share, row.perQuarter, row.best, row.lastYear],
        row.reason === null ? '' : row.reason,
      ]),
    },
  };
}
