import type { Locale } from '../domain/format.ts';
import type { ChartText } from './chart.ts';
import { measureChange, measureNumber, measureText, measureUnit } from './region-measure.ts';
import { bySteepness, type Slope, type SlopeEnd } from './slope.ts';
import { chartWords } from './words.ts';

const WORDS = {
  zh: { change: '变化', most: '升幅最大', least: '最小', fell: '降幅最大' },
  en: { change: 'Change', most: 'rose most', least: 'least', fell: 'fell most' },
};

/** The slopes in one sentence, and as a table of both ends and the change between them. */
export function slopeText(name: string, slope: Slope, locale: Locale): ChartText {
  const words = { ...chartWords(locale), ...WORDS[locale] };
  const steep = bySteepness(slope).filter(({ whole }) => !whole);
  const [first, last] = [steep[0], steep.at(-1)];
  const silent = slope.lines.filter(({ to }) => to.value === null).map((line) => line.name);
  const change = (from: SlopeEnd, to: SlopeEnd) => measureChange(from.value, to.value, slope, locale);
  const told = (one: (typeof steep)[number]) => `${one.name} ${change(one.from, one.to)}`;
  const parts = [
    `${slope.from} → ${slope.to}`,
    ...(first ? [`${words.most} ${told(first)}`] : []),
    ...(last && last !== first ? [`${last.rise < 0 ? words.fell : words.least} ${told(last)}`] : []),
    ...(silent.length > 0 ? [`${words.notReported} ${silent.join(' ')}`] : []),
  ];
  const cell = ({ value, estimated }: SlopeEnd) =>
    value === null
      ? words.notReported
      : `${measureText(value, slope)}${estimated ? words.estimatedMark : ''}`;
  const unit = measureUnit(slope);
  const columns = [
    words.region,
    `${slope.from} (${unit})`,
    `${slope.to} (${unit})`,
    words.change,
    words.status,
  ];
  return {
    sentence: `${name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns,
    rows: slope.lines.map((line) => [
      line.name,
      cell(line.from),
      cell(line.to),
      change(line.from, line.to),
      words.tones[line.tone],
    ]),
    data: {
      columns: [columns[0]!, columns[1]!, columns[2]!, words.status, words.remark],
      rows: slope.lines.map(({ name: place, from, to, tone }) => [
        place,
        measureNumber(from.value, slope),
        measureNumber(to.value, slope),
        words.tones[tone],
        from.estimated || to.estimated ? words.estimated : '',
      ]),
    },
  };
}
