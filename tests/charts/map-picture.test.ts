import { expect, it, test } from 'vitest';
import { type MapDrawing, mapDrawing } from '#core/charts/map-picture.ts';
import { chartPicture } from '#core/charts/picture.ts';
import { paperTheme } from '#core/charts/theme.ts';
import { ON_PAPER } from './drawing.ts';

const DATA: MapDrawing = {
  width: 1000,
  height: 600,
  areas: [
    {
      path: 'M0 0L500 0L500 600L0 600Z',
      tone: 'green',
      label: { x: 250, y: 300, text: '甲市', number: null },
    },
    { path: 'M500 0L1000 0L1000 600L500 600Z', tone: 'red', label: { x: 750, y: 300, text: '1', number: 1 } },
    { path: 'M0 0L1 0L1 1Z', tone: null, label: null },
  ],
  legend: [{ tone: 'green', word: '正常' }],
};

const CREDIT = '审图号：GS(2024)0650号　来源：某<某>&局　有效期：2024-01-01起';

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

it('says inside the picture what it is, of when, and by which review number', () => {
  const facts = {
    ...{
      title: '山东省 · 机器人产业规模',
      unit: null,
      period: null,
      moment: '2026-11-21',
      source: '各地报送',
    },
    ...{ marks: ['演示数据'], notes: [], file: [], remarks: ['1 乙市 滞后 20%', CREDIT] },
  };
  expect(textsIn(chartPicture(mapDrawing(DATA, 880, paperTheme), facts, ON_PAPER).svg)).toEqual([
    '山东省 · 机器人产业规模',
    '演示数据',
    '来源：各地报送　数据时点：2026-11-21',
    '1 乙市 滞后 20%',
    '审图号：GS(2024)0650号　来源：某&lt;某&gt;&amp;局　有效期：2024-01-01起',
    '● 甲市',
    '1',
    '●',
    '正常',
  ]);
});

test.each([
  ['as wide as there is room', DATA, 880, 528],
  ['no higher than a page', { ...DATA, height: 3000 }, 880, 760],
])('is drawn %s', (_, data, width, high) => {
  const drawn = mapDrawing(data, width, paperTheme);
  expect(drawn.width).toBe(width);
  expect(Math.abs(drawn.height - high - 40)).toBeLessThanOrEqual(1);
});

it('asks for nothing from elsewhere', () => {
  expect(mapDrawing(DATA, 880, paperTheme).markup).not.toMatch(/href|url\(|<style|<script/);
});
