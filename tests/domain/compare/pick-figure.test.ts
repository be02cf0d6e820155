import { describe, expect, it } from 'vitest';
import { pickFigure, type Wanted } from '#core/domain/compare/pick-figure.ts';
import { rollUpFigures } from '#core/domain/compare/roll-up-figures.ts';
import type { Indicator } from '#core/domain/indicator.ts';
import type { Form, Observation } from '#core/domain/observation.ts';

const FLOW: Indicator = {
  ...{ code: 'scale', unit: '亿元', measureKind: 'flow', placeRollup: 'sum', direction: 'up', decimals: 1 },
  ...{ numerator: null, denominator: null, scale: null },
};
const STOCK: Indicator = { ...FLOW, code: 'firms', unit: '家', measureKind: 'stock' };

function observed(
  form: Form,
  period: string,
  value: number | null,
  said: Partial<Observation> = {},
): Observation {
  return {
    ...{ form, period, value, unit: '亿元', status: 'flash', yoyPercent: null, occurredOn: null, note: null },
    ...{ vintage: 1, recordedAt: '2026-10-10T00:00:00Z', demo: false },
    ...said,
  };
}

const reported = (...observations: Observation[]) => ({ observations, levels: [] });
const wanting = (said: Partial<Wanted> = {}): Wanted => ({
  ...{ period: '2026-Q3', form: null, upTo: '2026-12-31' },
  ...said,
});

const YTD = observed('ytd', '2026-Q3', 30);
const ALONE = observed('period', '2026-Q3', 9);

describe('of a flow', () => {
  it.each<{ what: string; has: Observation[]; wanted: Partial<Wanted>; value: number | null | undefined }>([
    { what: 'first the year to date', has: [ALONE, YTD], wanted: {}, value: 30 },
    { what: 'else the period alone', has: [ALONE], wanted: {}, value: 9 },
    { what: 'only the form asked for', has: [ALONE], wanted: { form: 'ytd' }, value: undefined },
    { what: 'the period alone when asked', has: [ALONE, YTD], wanted: { form: 'period' }, value: 9 },
    {
      what: 'the year to date of the month that ends on the day',
      has: [observed('ytd', '2026-09', 31)],
      wanted: {},
      value: 31,
    },
    {
      what: 'no month alone for a quarter',
      has: [observed('period', '2026-09', 3)],
      wanted: {},
      value: undefined,
    },
    {
      what: 'a whole year by its year to date',
      has: [observed('ytd', '2025-Q4', 40)],
      wanted: { period: '2025' },
      value: 40,
    },
    {
      what: 'a fourth quarter by its whole year',
      has: [observed('period', '2025', 41)],
      wanted: { period: '2025-Q4' },
      value: 41,
    },
    {
      what: 'the newest with a value',
      has: [observed('ytd', '2026-Q2', 20), observed('ytd', '2026-Q3', null, { status: 'withdrawn' })],
      wanted: { period: 'newest' },
      value: 20,
    },
    {
      what: 'what was withdrawn, without a value',
      has: [observed('ytd', '2026-Q3', null, { status: 'withdrawn' })],
      wanted: {},
      value: null,
    },
    { what: 'nothing that ends later', has: [YTD], wanted: { upTo: '2026-09-29' }, value: undefined },
    { what: 'what ends on the day', has: [YTD], wanted: { upTo: '2026-09-30' }, value: 30 },
    {
      what: 'another unit of the kind',
      has: [observed('ytd', '2026-Q3', 5e4, { unit: '万元' })],
      wanted: {},
      value: 5,
    },
    { what: 'a stock is none', has: [observed('point', '2026-Q3', 5)], wanted: {}, value: undefined },
  ])('$what', ({ has, wanted, value }) => {
    expect(pickFigure(FLOW, reported(...has), wanting(wanted))?.value).toBe(value);
  });
});

it('a unit that does not convert stays as reported', () => {
  const found = pickFigure(STOCK, reported(observed('point', '2026-Q3', 21, { unit: '个' })), wanting());
  expect(found).toMatchObject({ value: 21, unit: '个' });
});

describe('rolled up from below', () => {
  const part = (name: string, ...observations: Observation[]) => ({
    name,
    reported: reported(...observations),
  });

  it('names who is missing', () => {
    const found = rollUpFigures(FLOW, [part('济南市', YTD), part('青岛市', YTD), part('菏泽市')], wanting());
    expect(found).toMatchObject({ value: 60, way: 'rolled_up', missing: ['菏泽市'], form: 'ytd' });
  });

  it('never adds a period alone to years to date', () => {
    const found = rollUpFigures(FLOW, [part('济南市', YTD), part('青岛市', ALONE)], wanting());
    expect(found).toMatchObject({ value: 30, missing: ['青岛市'] });
  });

  it('takes periods alone where nobody has a year to date', () => {
    const found = rollUpFigures(FLOW, [part('济南市', ALONE), part('青岛市', ALONE)], wanting());
    expect(found).toMatchObject({ value: 18, missing: [], form: 'period' });
  });

  it('is as settled as the least settled part, and demonstration where one is', () => {
    const settled = observed('ytd', '2026-Q3', 1, { status: 'annual', demo: true });
    const found = rollUpFigures(FLOW, [part('济南市', settled), part('青岛市', YTD)], wanting());
    expect(found).toMatchObject({ status: 'flash', demo: true });
  });

  it('of the newest period is of one period for all', () => {
    const older = observed('ytd', '2026-Q2', 20);
    const found = rollUpFigures(
      FLOW,
      [part('济南市', older, YTD), part('青岛市', older)],
      wanting({ period: 'newest' }),
    );
    expect(found).toMatchObject({ period: '2026-Q3', value: 30, missing: ['青岛市'] });
  });

  it.each([
    { what: 'of nobody', indicator: FLOW, parts: [] },
    { what: 'of those who have nothing', indicator: FLOW, parts: [part('济南市')] },
    {
      what: 'of what does not add up',
      indicator: { ...FLOW, placeRollup: 'none' as const },
      parts: [part('济南市', YTD)],
    },
  ])('$what there is none', ({ indicator, parts }) => {
    expect(rollUpFigures(indicator, parts, wanting())).toBeNull();
  });
});
