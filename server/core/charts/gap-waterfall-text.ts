import { formatFigure, formatSigned, type Locale, withUnit } from '../domain/format.ts';
import type { ChartText } from './chart.ts';
import { isEnd, type WaterfallRow } from './gap-waterfall.ts';
import type { WaterfallFigure } from './gap-waterfall-chart.ts';
import { chartWords } from './words.ts';

const WORDS = {
  zh: { item: '项目', effect: '增减', after: '至此', most: '影响最大', missing: '未报', estimated: '推算' },
  en: {
    item: 'Item',
    effect: 'Effect',
    after: 'Then at',
    most: 'largest effects',
    missing: 'not reported',
    estimated: 'estimated',
  },
};

/** Regions that the sentence names. */
const NAMED = 3;

/** The waterfall in one sentence, and as a sum to be checked line by line. */
export function waterfallText(
  name: string,
  { unit, decimals, rows }: WaterfallFigure,
  locale: Locale,
): ChartText {
  const words = { ...chartWords(locale), ...WORDS[locale] };
  const [promised, level] = [rows[0]!, rows.at(-1)!];
  const figure = (value: number) => withUnit(formatFigure(value, decimals), unit, locale);
  const lacking = rows.filter((row) => row.kind === 'region' && row.figure < 0).slice(0, NAMED);
  const silent = rows.filter((row) => row.kind === 'missing').map((row) => row.name);
  const list = (texts: readonly string[]) => texts.join(locale === 'zh' ? '、' : ', ');
  const parts = [
    `${promised.name} ${figure(promised.figure)}`,
    `${level.name} ${figure(level.figure)}`,
    ...(lacking.length > 0
      ? [`${words.most} ${list(lacking.map((row) => `${row.name} ${formatSigned(row.figure, decimals)}`))}`]
      : []),
    ...(silent.length > 0 ? [list(silent)] : []),
  ];
  const remark = (row: WaterfallRow) =>
    row.kind === 'missing' ? words.missing : row.estimated ? words.estimated : '';
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [words.item, `${words.effect} (${unit})`, `${words.after} (${unit})`],
    rows: rows.map((row) => [
      row.estimated ? `${row.name}${words.estimatedMark}` : row.name,
      isEnd(row) ? '' : formatSigned(row.figure, decimals),
      formatFigure(row.to, decimals),
    ]),
    data: {
      columns: [words.item, `${words.effect} (${unit})`, `${words.after} (${unit})`, words.remark],
      rows: rows.map((row) => [row.name, isEnd(row) ? null : row.figure, row.to, remark(row)]),
    },
  };
}
