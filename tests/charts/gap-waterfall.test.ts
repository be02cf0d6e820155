import { init } from 'echarts';
import { describe, expect, it } from 'vitest';
import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { type Waterfall, waterfallRows } from '#core/charts/gap-waterfall.ts';
import { waterfallChart } from '#core/charts/gap-waterfall-chart.ts';
import { waterfallText } from '#core/charts/gap-waterfall-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';
import { overlaps, wordsIn } from './words-in-svg.ts';

const region = (name: string, shown: number, extra: object = {}) => ({
  ...{ step: 'region' as const, region: { code: name, name }, shown, estimated: false, ...extra },
});

const shandong: Waterfall = {
  promised: { shown: 500 },
  level: { shown: 386.2 },
  decimals: 1,
  parts: [
    region('济南市', -12.9),
    region('威海市', 3.7),
    region('青岛市', -14.3),
    region('聊城市', -1.9, { estimated: true }),
    { ...region('菏泽市', -4), step: 'missing' },
    { step: 'unallocated', region: null, shown: -85.3, estimated: false },
    { step: 'difference', region: null, shown: 0.9, estimated: false },
  ],
};

const rows = waterfallRows(shandong, 'target', 'zh', (code) => (code === '聊城市' ? 'red' : 'green'));
const figure = { unit: '亿元', decimals: 1, rows };

describe('waterfallRows', () => {
  it('begin where the one before ends, the largest gap first, and end at the level', () => {
    expect(rows.map(({ name, figure: by, from, to }) => [name, by, from, to])).toEqual([
      ['目标', 500, 0, 500],
      ['青岛市', -14.3, 500, 485.7],
      ['济南市', -12.9, 485.7, 472.8],
      ['聊城市', -1.9, 472.8, 470.9],
      ['威海市', 3.7, 470.9, 474.6],
      ['菏泽市（未报）', -4, 474.6, 470.6],
      ['未分解部分', -85.3, 470.6, 385.3],
      ['统计差异', 0.9, 385.3, 386.2],
      ['现值', 386.2, 0, 386.2],
    ]);
  });

  it('only regions bear a verdict', () => {
    expect(rows.filter(({ kind }) => kind !== 'region').map(({ tone }) => tone)).toEqual([
      'met',
      'none',
      'none',
      'none',
      'met',
    ]);
  });
});

interface Bar {
  value: number;
  itemStyle: { color: string; decal?: object };
}

const barsOf = (option: object) => {
  const [base, bars] = (option as { series: { data: unknown[] }[] }).series;
  return { base: base!.data as number[], bars: bars!.data as Bar[] };
};

describe('waterfallChart', () => {
  const { base, bars } = barsOf(waterfallChart(figure, 24, ON_PAPER));

  it('floats each step on the axis, which begins at a round figure below', () => {
    // from the bottom: level, difference, unallocated …; the axis begins at 350
    expect(base.slice(0, 3)).toEqual([0, 35.3, 35.3].map((value) => expect.closeTo(value, 9)));
    expect(bars.slice(0, 3).map(({ value }) => value)).toEqual(
      [36.2, 0.9, 85.3].map((value) => expect.closeTo(value, 9)),
    );
  });

  it('hatches what is missing and what is estimated, and nothing else', () => {
    const hatched = rows.toReversed().filter((_, index) => bars[index]!.itemStyle.decal !== undefined);
    expect(hatched.map(({ name }) => name)).toEqual(['菏泽市（未报）', '聊城市']);
  });

  it.each([
    ['everything', figure],
    ['no step at all', { ...figure, rows: [rows[0]!, rows.at(-1)!] }],
    [
      'a level below nothing',
      { ...figure, rows: rows.map((row) => ({ ...row, from: row.from - 450, to: row.to - 450 })) },
    ],
    ['nothing but zeros', { ...figure, rows: rows.map((row) => ({ ...row, from: 0, to: 0, figure: 0 })) }],
  ])('holds finite numbers and no bar of negative length, with %s', (_, one) => {
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      const option = waterfallChart(one, 24, drawing);
      expect(numbersIn(option).filter((n) => !Number.isFinite(n))).toEqual([]);
      expect(barsOf(option).bars.filter(({ value }) => value < 0)).toEqual([]);
    }
  });

  it.each([300, 360, 520, 880])('puts no word on another, %i pixels wide', (width) => {
    const height = barRowsHeight(rows.length, 24, ON_PAPER);
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    chart.setOption(waterfallChart(figure, 24, ON_PAPER));
    const words = wordsIn(chart.renderToSVGString());
    chart.dispose();
    expect(words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['−14.3 ●', '386.2', '亿元', '统计差异']),
    );
    expect(overlaps(words)).toEqual([]);
    expect(words.filter(({ left, right }) => left < 0 || right > width).map(({ text }) => text)).toEqual([]);
  });
});

describe('waterfallText', () => {
  it('says what was promised, what is there, who lacks most, and who is missing', () => {
    expect(waterfallText('差距构成', figure, 'zh').sentence).toBe(
      '差距构成：目标 500.0亿元，现值 386.2亿元，影响最大 青岛市 −14.3、济南市 −12.9、聊城市 −1.9，菏泽市（未报）。',
    );
  });

  it('lists the sum line by line, for people and for programs', () => {
    const { columns, rows: lines, data } = waterfallText('差距构成', figure, 'zh');
    expect(columns).toEqual(['项目', '增减 (亿元)', '至此 (亿元)']);
    expect(lines.slice(0, 2)).toEqual([
      ['目标', '', '500.0'],
      ['青岛市', '−14.3', '485.7'],
    ]);
    expect(lines[3]).toEqual(['聊城市（推算）', '−1.9', '470.9']);
    expect(data!.rows.slice(-4)).toEqual([
      ['菏泽市（未报）', -4, 470.6, '未报'],
      ['未分解部分', -85.3, 385.3, ''],
      ['统计差异', 0.9, 386.2, ''],
      ['现值', null, 386.2, ''],
    ]);
  });
});
