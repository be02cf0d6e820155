import { describe, expect, it } from 'vitest';
import { pictureDrawing } from '#core/charts/picture.ts';
import { shapesMarkup } from '#core/charts/shapes.ts';
import { statusFlow } from '#core/charts/status-flow.ts';
import { statusFlowShapes } from '#core/charts/status-flow-shapes.ts';
import { statusFlowText } from '#core/charts/status-flow-text.ts';
import { STATES } from '#core/domain/state.ts';
import { type Standing, type StatusMove, statusMoves } from '#core/domain/status-moves.ts';
import { overlaps, wordsIn } from './words-in-svg.ts';

const lit = (light: 'green' | 'yellow' | 'red'): Standing => ({ state: 'in_force', light });
const state = (one: Standing['state']): Standing => ({ state: one, light: null });
const move = (from: Standing | null, to: Standing, count: number): StatusMove => ({
  ...{ from, to, count, allocated: false, demo: false },
});

const moves = [
  move(lit('green'), lit('green'), 6),
  move(lit('green'), lit('red'), 2),
  move(lit('yellow'), lit('green'), 3),
  move(state('no_data'), lit('red'), 1),
  move(null, state('met'), 1),
];
const flow = statusFlow(moves, 'zh');
const HEADS = { before: '2026年9月30日', after: '现在' };

describe('statusFlow', () => {
  it('has both sides add up, each standing once', () => {
    const side = (nodes: typeof flow.before) => nodes.map(({ name, count }) => [name, count]);
    expect(side(flow.before)).toEqual([
      ['正常', 8],
      ['关注', 3],
      ['缺报', 1],
      ['尚未设立', 1],
    ]);
    expect(side(flow.after)).toEqual([
      ['正常', 9],
      ['滞后', 3],
      ['已达标', 1],
    ]);
    expect([flow.total, flow.moved]).toEqual([13, 7]);
  });

  it('puts parts and own targets together where both are given', () => {
    const both = [...moves, { ...move(lit('green'), lit('green'), 4), allocated: true }];
    expect(statusFlow(both, 'zh').bands.find(({ stays }) => stays)!.count).toBe(10);
  });
});

describe('drawn', () => {
  const drawing = pictureDrawing('zh');
  const rects = (width: number) =>
    statusFlowShapes(flow, width, HEADS, drawing).shapes.flatMap((shape) =>
      shape.kind === 'rect' ? [shape] : [],
    );

  it('bars are as long as they have targets', () => {
    const [green, yellow, none] = rects(600);
    expect(green!.height / yellow!.height).toBeCloseTo(8 / 3, 9);
    expect(yellow!.height / none!.height).toBeCloseTo(3, 9);
  });

  it('bands leave and reach their bars without a gap or an overlap', () => {
    const bars = rects(600);
    const bands = statusFlowShapes(flow, 600, HEADS, drawing).shapes.flatMap((shape) =>
      shape.kind === 'path' ? [shape.d] : [],
    );
    expect(bands).toHaveLength(moves.length);
    const starts = bands.map((d) => Number(/^M[\d.]+ ([\d.]+)C/.exec(d)![1])).sort((a, b) => a - b);
    expect(starts[0]).toBeCloseTo(bars[0]!.y, 6);
  });

  const every = statusFlow(
    statusMoves(
      STATES.flatMap((one, index) =>
        Array.from({ length: index === 0 ? 60 : 1 }, () => ({
          ...{
            from: state(one),
            to: state(STATES[(index + 3) % STATES.length]!),
            allocated: false,
            demo: false,
          },
        })),
      ),
    ),
    'en',
  );

  it.each([
    ['some', flow],
    ['every state at once, one of them large', every],
    ['nothing', statusFlow([], 'zh')],
  ])('no word lies on another or outside, at every width: %s', (_, one) => {
    for (const width of [300, 360, 640, 880]) {
      const { shapes, height } = statusFlowShapes(one, width, { before: '', after: '' }, drawing);
      const markup = shapesMarkup(shapes);
      expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      const words = wordsIn(markup);
      expect(overlaps(words)).toEqual([]);
      expect(words.filter(({ left, right, bottom }) => left < 0 || right > width || bottom > height)).toEqual(
        [],
      );
    }
  });
});

describe('what the columns are', () => {
  it.each([
    ['2026年11月1日日终', '现在'],
    ['2026年9月30日日终', '2026年11月30日日终'],
    ['end of 30 Sep 2026', 'end of 30 Nov 2026'],
  ])('stands inside the picture, however narrow the words of the bars are: %s, %s', (before, after) => {
    for (const width of [320, 360, 880]) {
      const few = statusFlow([move(lit('green'), lit('green'), 1)], 'zh');
      const words = wordsIn(
        shapesMarkup(statusFlowShapes(few, width, { before, after }, pictureDrawing('zh')).shapes),
      );
      expect(words.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
      expect(overlaps(words)).toEqual([]);
    }
  });
});

describe('statusFlowText', () => {
  const text = statusFlowText('状态去向', flow, 'zh');

  it('says how many moved, and from where to where', () => {
    expect(text.sentence).toBe(
      '状态去向：13 项目标中 7 项状态有变，正常 → 滞后 2，关注 → 正常 3，缺报 → 滞后 1，尚未设立 → 已达标 1。',
    );
  });

  it('lists what changed before what stayed', () => {
    expect(text.rows.at(0)).toEqual(['正常 → 滞后', '2']);
    expect(text.rows.at(-1)).toEqual(['正常 =', '6']);
    expect(text.data!.rows.at(-1)).toEqual(['正常', '正常', 6, '否']);
  });
});
