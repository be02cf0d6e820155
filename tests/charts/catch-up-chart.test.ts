import { describe, expect, it, test } from 'vitest';
import { type CatchUpFigure, catchUpShapes } from '#core/charts/catch-up-chart.ts';
import { catchUpText } from '#core/charts/catch-up-text.ts';
import { type RatioSplit, ratioSplitShapes, ratioSplitText } from '#core/charts/ratio-split.ts';
import type { RectShape, Shape } from '#core/charts/shapes.ts';
import { meanIncrementOfYear } from '#core/domain/required-increment.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';

const row = (name: string, perQuarter: number | null, best: number | null, reason: string | null = null) => ({
  ...{ name, perQuarter, best, reason, lastYear: best === null ? null : best / 2 },
  share: perQuarter === null ? null : perQuarter * 5,
});

const FIGURE: CatchUpFigure = {
  unit: '亿元',
  decimals: 1,
  whole: row('山东省', 22.8, 22.1),
  regions: [
    row('青岛市', 3.5, 5.3),
    row('淄博市', 2, 1.5),
    row('威海市', 1, 1),
    row('菏泽市', null, null, '缺本期数据'),
  ],
};

const rects = (shapes: readonly Shape[]) => shapes.filter((one): one is RectShape => one.kind === 'rect');

describe('catching up', () => {
  it('is filled up to the best quarter ever and hatched beyond it, not at it', () => {
    const { shapes } = catchUpShapes(FIGURE, 600, ON_PAPER);
    // one in the legend, one for the whole, one for 淄博市
    expect(rects(shapes).filter(({ hatch }) => hatch !== undefined)).toHaveLength(3);
  });

  it('says why there is no bar, and draws none', () => {
    const { shapes } = catchUpShapes({ ...FIGURE, regions: [FIGURE.regions[3]!] }, 600, ON_PAPER);
    expect(shapes.some((one) => one.kind === 'text' && one.text === '缺本期数据')).toBe(true);
    expect(catchUpText('追赶', FIGURE, 'zh').rows.at(-1)).toEqual(['菏泽市', '缺本期数据', '', '', '']);
  });

  it('has no time left: what is to bring altogether stands in place of quarters, beside no best one', () => {
    const late = { ...FIGURE.regions[0]!, share: 20, perQuarter: null };
    const { shapes } = catchUpShapes({ ...FIGURE, regions: [late], whole: late }, 600, ON_PAPER);
    expect(rects(shapes).filter(({ hatch }) => hatch !== undefined)).toHaveLength(1);
  });

  it('draws nothing of negative size where there is no room yet', () => {
    for (const { width } of [
      ...rects(catchUpShapes(FIGURE, 0, ON_SCREEN).shapes),
      ...rects(ratioSplitShapes(SPLIT, 0, ON_SCREEN).shapes),
    ])
      expect(width).toBeGreaterThanOrEqual(0);
  });

  test.each([300, 360, 460, 880])('stays within %i pixels, in finite numbers', (width) => {
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      const drawn = catchUpShapes(FIGURE, width, drawing);
      expect(numbersIn(drawn).every(Number.isFinite)).toBe(true);
      for (const { x, width: wide } of rects(drawn.shapes)) {
        expect(wide).toBeGreaterThanOrEqual(0);
        expect(x + wide).toBeLessThanOrEqual(width + 1);
      }
    }
  });

  it('is told in one sentence, with who never brought so much', () => {
    expect(catchUpText('追赶', FIGURE, 'zh').sentence).toBe(
      '追赶：山东省 须再增 114.0亿元，每季须增 22.8亿元，历史最好单季 22.1亿元，青岛市 17.5亿元，超过历史最好的部分：淄博市。',
    );
  });
});

describe('the mean quarter of a year', () => {
  const level = (period: string, value: number) => ({ period, value }) as never;
  test.each([
    ['a year and a quarter', [level('2025-Q2', 80), level('2025-Q3', 100), level('2026-Q3', 112)], 1, 3],
    ['where less is wanted', [level('2025-Q3', 100), level('2026-Q3', 112)], -1, -3],
    ['not exactly a year', [level('2025-Q2', 80), level('2026-Q3', 112)], 1, null],
    ['nothing', [], 1, null],
  ] as const)('%s', (_, levels, direction, expected) => {
    expect(meanIncrementOfYear(levels, direction)).toBe(expected);
  });
});

const SPLIT: RatioSplit = {
  ...{ unit: '台/万人', changeUnit: '台/万人', decimals: 1, changeDecimals: 1, change: 72.9 },
  from: { name: '2025年三季度', value: 492.5 },
  to: { name: '2026年三季度', value: 565.4 },
  parts: [
    { name: '机器人变动带来', value: 76.04, shown: 76 },
    { name: '员工变动带来', value: -3.14, shown: -3.1 },
  ],
};

describe('a ratio split in two', () => {
  it('leads from one end to the other, a decrease hatched', () => {
    const { shapes } = ratioSplitShapes(SPLIT, 600, ON_PAPER);
    const [from, up, down, to] = rects(shapes);
    expect(up!.x).toBeCloseTo(from!.width, 6);
    expect(down!.x + down!.width).toBeCloseTo(up!.x + up!.width, 6);
    expect(down!.x).toBeCloseTo(to!.width, 6);
    expect([from, up, down, to].map((one) => one!.hatch !== undefined)).toEqual([false, false, true, false]);
  });

  it('leaves a long unit to what stands above', () => {
    const long = { ...SPLIT, unit: 'robots per 10k workers', changeUnit: 'robots per 10k workers' };
    const { shapes } = ratioSplitShapes(long, 330, ON_SCREEN);
    expect(shapes.some((one) => one.kind === 'text' && one.text === '565.4')).toBe(true);
    expect(numbersIn(shapes).every(Number.isFinite)).toBe(true);
  });

  it('is told in a sentence, a table and a file', () => {
    const { sentence, rows, data } = ratioSplitText('密度', SPLIT, 'zh');
    expect(sentence).toBe(
      '密度：2025年三季度 492.5台/万人 → 2026年三季度 565.4台/万人，变化 +72.9台/万人，机器人变动带来 +76.0台/万人，员工变动带来 −3.1台/万人。',
    );
    expect(rows).toHaveLength(5);
    expect(data!.rows[1]).toEqual(['机器人变动带来', 76.04, '台/万人']);
  });
});
