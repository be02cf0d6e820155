import { describe, expect, it, test } from 'vitest';
import { type BulletRow, bulletRowsShapes, bulletRowsText } from '#core/charts/bullet-rows.ts';
import { type PlottedPlan, planTimeShapes, planTimeText, plotPlaces } from '#core/charts/plan-time-shapes.ts';
import type { RectShape, Shape } from '#core/charts/shapes.ts';
import { screenTheme } from '#core/charts/theme.ts';
import { tileMapShapes, tileMapText, type VerdictTile } from '#core/charts/tile-map-shapes.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';

const texts = (shapes: readonly Shape[]) => shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const rects = (shapes: readonly Shape[]) => shapes.filter((one): one is RectShape => one.kind === 'rect');

const bullet = (name: string, distanceCovered: number | null, lagPoints: number | null): BulletRow => ({
  ...{
    name,
    distanceCovered,
    lagPoints,
    unit: '亿元',
    level: 386.2,
    levelText: '386.2 / > 500',
    targetText: '> 500',
  },
  planned: distanceCovered === null || lagPoints === null ? null : distanceCovered + lagPoints / 100,
  ...{ tone: 'yellow', verdict: '关注' },
});

describe('bullet bars', () => {
  const rows = [bullet('山东省', 0.54, 4.4), bullet('青岛市', 2.2, -30), bullet('菏泽市', null, null)];

  it('have a level, a plan line and a target; an arrow beyond what they show; hatching where nothing is known', () => {
    const { shapes } = bulletRowsShapes(rows, 880, ON_PAPER);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['54.0%', '−4.4', '+30.0', '—', '▲ 关注']));
    expect(rects(shapes).filter(({ hatch }) => hatch !== undefined)).toHaveLength(1);
    const filled = shapes.filter((one) => one.fill === ON_PAPER.theme.light.yellow && one.kind !== 'text');
    expect(filled.map(({ kind }) => kind)).toEqual(['rect', 'path']);
  });

  test.each([0, 320, 880])('are of no negative size and finite, %i pixels wide', (width) => {
    const drawn = bulletRowsShapes(rows, width, ON_SCREEN);
    expect(numbersIn(drawn).every(Number.isFinite)).toBe(true);
    expect(rects(drawn.shapes).every((one) => one.width >= 0)).toBe(true);
    expect(drawn.width).toBeGreaterThanOrEqual(width);
  });

  it('are counted in a sentence, and numbers in a file', () => {
    const { sentence, data } = bulletRowsText('进度', '地区', rows, 'zh');
    expect(sentence).toBe('进度：关注 3。');
    expect(data!.rows[2]).toEqual(['菏泽市', 386.2, '> 500', '亿元', null, null, null, '关注']);
  });
});

describe('tiles', () => {
  const tile = (code: string, gridColumn: number | null, distanceCovered: number | null): VerdictTile => ({
    ...{ code, name: code, gridColumn, gridRow: gridColumn === null ? null : 0, distanceCovered },
    ...(distanceCovered === null ? { tone: null, verdict: '未分解' } : { tone: 'green', verdict: '正常' }),
  });
  const tiles = [tile('济南', 1, 0.72), tile('青岛', 3, 0.69), tile('菏泽', null, null)];

  it('stand as on the ground, and who has no place follows below', () => {
    const { shapes } = tileMapShapes(tiles, [{ tone: 'green', word: '正常' }], 600, ON_PAPER);
    const at = (name: string) =>
      shapes.find((one) => one.kind === 'text' && one.text === name) as { x: number; y: number };
    expect(at('济南').x).toBeLessThan(at('青岛').x);
    expect(at('济南').y).toBe(at('青岛').y);
    expect(at('菏泽').y).toBeGreaterThan(at('济南').y);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['● 72%', '正常']));
    expect(rects(shapes).filter(({ hatch }) => hatch !== undefined)).toHaveLength(1);
  });

  it('are counted and ranked, who is not judged last', () => {
    const { sentence, rows } = tileMapText('山东', tiles, 'zh');
    expect(sentence).toBe('山东：正常 2，未分解 1。');
    expect(rows.map(([name]) => name)).toEqual(['济南', '青岛', '菏泽']);
  });
});

describe('plans on one time axis', () => {
  const plan = (name: string): PlottedPlan => ({
    ...{ name, horizon: '2024-12 – 2027-12', today: { share: 0.64, text: '今日 64%' } },
    targets: [
      {
        ...{
          name: 'SD-Q2 规模',
          tone: 'green',
          verdict: '正常',
          start: '2024-12-31',
          deadline: '2027-12-31',
        },
        ...{ timeShare: 0.58, planShare: 0.58, distanceCovered: 0.54 },
        path: [
          { timeShare: 0, distanceCovered: 0 },
          { timeShare: 0.58, distanceCovered: 0.54 },
        ],
        line: [
          { timeShare: 0, planShare: 0 },
          { timeShare: 1, planShare: 1 },
        ],
      },
    ],
  });

  it('are drawn the same in a picture as on a screen, only moved', () => {
    const drawing = { ...ON_PAPER, theme: screenTheme };
    const two = planTimeShapes([plan('山东省'), plan('江苏省')], 880, drawing);
    const names = two.shapes.flatMap((one) => (one.kind === 'text' && one.bold ? [one] : []));
    const step = names[1]!.x - names[0]!.x;
    expect(step).toBeGreaterThan(0);
    const half = two.shapes.length / 2;
    two.shapes.slice(0, half).forEach((shape, index) => {
      const other = two.shapes[half + index]!;
      expect(other.kind).toBe(shape.kind);
      if (shape.kind === 'text' && other.kind === 'text') expect(other.x - shape.x).toBeCloseTo(step, 6);
    });
    expect(two.shapes.every((one) => one.kind !== 'path' || !one.d.includes('NaN'))).toBe(true);
    const { x } = plotPlaces(400, drawing);
    expect(x(0)).toBeLessThan(x(1));
  });

  it('stand below each other where there is no room beside', () => {
    const wide = planTimeShapes([plan('山东省'), plan('江苏省')], 880, ON_SCREEN);
    const narrow = planTimeShapes([plan('山东省'), plan('江苏省')], 330, ON_SCREEN);
    expect(narrow.height).toBeGreaterThan(wide.height * 1.8);
  });

  it('are told with every target', () => {
    const { sentence, rows, data } = planTimeText('时间轴', [plan('山东省')], 'zh');
    expect(sentence).toBe('时间轴：山东省 1。');
    expect(rows[0]).toEqual([
      'SD-Q2 规模',
      '2024年12月31日',
      '2027年12月31日',
      '58.0%',
      '58.0%',
      '54.0%',
      '正常',
    ]);
    expect(data!.rows[0]!.slice(4, 7).map((one) => Math.round(Number(one)))).toEqual([58, 58, 54]);
  });
});
