import { expect, it } from 'vitest';
import { type MapPictureData, mapPicture } from '#core/charts/map-picture.ts';
import { paperTheme } from '#core/charts/theme.ts';

const DATA: MapPictureData = {
  title: '山东省 · 机器人产业规模',
  notes: ['数据时点：2026-11-21'],
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
  numbers: ['1 乙市 滞后 20%'],
  credits: ['审图号：GS(2024)0650号　来源：某<某>&局　有效期：2024-01-01起'],
};

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

it('says inside the picture what it is, of when, and by which review number', () => {
  expect(textsIn(mapPicture(DATA, paperTheme))).toEqual([
    '山东省 · 机器人产业规模',
    '数据时点：2026-11-21',
    '● 甲市',
    '1',
    '●',
    '正常',
    '1 乙市 滞后 20%',
    '审图号：GS(2024)0650号　来源：某&lt;某&gt;&amp;局　有效期：2024-01-01起',
  ]);
});

it('breaks what is too long for one line, and grows with it', () => {
  const long: MapPictureData = { ...DATA, credits: ['审'.repeat(200)] };
  const texts = textsIn(mapPicture(long, paperTheme)).filter((text) => text?.startsWith('审'));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.join('')).toBe('审'.repeat(200));
  const heightOf = (data: MapPictureData) => Number(/height="(\d+)"/.exec(mapPicture(data, paperTheme))![1]);
  expect(heightOf(long)).toBeGreaterThan(heightOf(DATA));
});

it('asks for nothing from elsewhere', () => {
  expect(mapPicture(DATA, paperTheme)).not.toMatch(/href|url\(|<style|<script/);
});
