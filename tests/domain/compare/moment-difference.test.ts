import { expect, it } from 'vitest';
import type { ComparedFigure } from '#core/domain/compare/compared-figure.ts';
import { momentDifference } from '#core/domain/compare/moment-difference.ts';
import { sayReason } from '#core/domain/compare/reason-words.ts';
import { figure } from './figures.ts';

const moments = { now: '最新', other: '2026年8月1日' };
const between = (now: Partial<ComparedFigure>, other: Partial<ComparedFigure>) =>
  momentDifference(figure(now), figure(other), moments);

it('is told as an amount and a share', () => {
  expect(between({ value: 386.2 }, { value: 389.6 })).toEqual({
    difference: -3.4,
    unit: '亿元',
    share: -3.4 / 389.6,
    reasons: [],
  });
});

it('of percentages is told in points, without a share', () => {
  expect(between({ value: 52, unit: '%' }, { value: 50, unit: '%' })).toEqual({
    difference: 2,
    unit: '个百分点',
    share: null,
    reasons: [],
  });
});

it('of what did not move is nought, not nothing', () => {
  expect(between({}, {}).difference).toBe(0);
});

it('needs two values', () => {
  for (const nothing of [null, figure({ value: null, status: 'withdrawn' })]) {
    expect(momentDifference(figure(), nothing, moments)).toMatchObject({ difference: null, reasons: [] });
    expect(momentDifference(nothing, figure(), moments)).toMatchObject({ difference: null, reasons: [] });
  }
});

interface Row {
  what: string;
  now: Partial<ComparedFigure>;
  other: Partial<ComparedFigure>;
  code: string | null;
}

it.each<Row>([
  { what: 'a status that moved on is a revision', now: { status: 'final' }, other: {}, code: null },
  { what: 'another form', now: { form: 'period' }, other: {}, code: 'form' },
  { what: 'another period', now: {}, other: { period: '2026-Q2' }, code: 'period' },
  { what: 'the same day by month', now: {}, other: { period: '2026-09' }, code: null },
  { what: 'another way', now: { way: 'recomputed' }, other: {}, code: 'way' },
  { what: 'real after demonstration', now: {}, other: { demo: true }, code: 'demo' },
  { what: 'another unit', now: { unit: '家' }, other: { unit: '个' }, code: 'unit' },
  { what: 'a unit that converts', now: { unit: '亿元' }, other: { unit: '万元' }, code: null },
  {
    what: 'a roll-up of more regions',
    now: { way: 'rolled_up' },
    other: { way: 'rolled_up', missing: ['菏泽市'] },
    code: 'incomplete',
  },
  {
    what: 'a roll-up of the same regions',
    now: { way: 'rolled_up', missing: ['菏泽市'] },
    other: { way: 'rolled_up', missing: ['菏泽市'] },
    code: null,
  },
])('$what: $code', ({ now, other, code }) => {
  const found = between(now, other);
  expect(found.reasons.map((one) => one.code)).toEqual(code === null ? [] : [code]);
  expect(found.difference === null).toBe(code !== null);
  for (const reason of found.reasons) {
    const zh = sayReason(reason, 'zh');
    expect(zh).toContain('不计算差额');
    if (code !== 'incomplete') expect(zh).toMatch(/最新为.*，2026年8月1日为/);
  }
});
