import { formatFigure, formatPercent, type Locale, withUnit } from '../domain/format.ts';
import { roundHalfUp } from '../domain/rounding.ts';
import type { Fraction } from '../domain/units.ts';
import type { ChartText } from './chart.ts';
import type { RegionGaps } from './region-gap-chart.ts';
import { toneOf } from './tone.ts';
import { chartWords } from './words.ts';

const percent = (share: Fraction | null) => (share === null ? null : roundHalfUp(share * 100, 6));

/** The ranked bars in one sentence and as a table. */
export function regionGapText(name: string, { unit, decimals, rows }: RegionGaps, locale: Locale): ChartText {
  const words = chartWords(locale);
  const known = rows.filter((row) => row.distanceCovered !== null);
  const silent = rows.filter((row) => row.distanceCovered === null).map((row) => row.name);
  const [first, last] = [known[0], known.at(-1)];
  const parts = [
    ...(first ? [`${first.name} ${formatPercent(first.distanceCovered)}`] : [words.notReported]),
    ...(last && last !== first ? [`${last.name} ${formatPercent(last.distanceCovered)}`] : []),
    ...(known.length > 0 && silent.length > 0 ? [`${words.notReported} ${silent.join(' ')}`] : []),
  ];
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [words.region, words.distanceCovered, words.planShare, words.toGo, words.status],
    rows: rows.map((row) => [
      row.name,
      row.missing ?? formatPercent(row.distanceCovered),
      formatPercent(row.planShare),
      withUnit(formatFigure(row.gap, decimals), unit, locale),
      words.tones[toneOf(row)],
    ]),
    data: {
      columns: [
        words.region,
        `${words.distanceCovered} (%)`,
        `${words.planShare} (%)`,
        `${words.toGo} (${unit})`,
        words.status,
      ],
      rows: rows.map((row) => [
        row.name,
        percent(row.distanceCovered),
        percent(row.planShare),
        row.gap,
        row.missing ?? words.tones[toneOf(row)],
      ]),
    },
  };
}
