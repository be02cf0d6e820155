import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Form } from '#core/domain/observation.ts';
import { lineOfFigures } from '#core/domain/review/figure-texts.ts';
import type { ReportedFigure } from '#core/domain/upload/reported-figure.ts';
import { drawn } from '../drafts-of-reports.ts';

const PLAIN = {
  status: 'preliminary',
  statusGiven: false,
  yoyPercent: null,
  note: null,
  unit: '个',
} as const;

function figure(kind: MeasureKind, form: Form, value: number | null, more: object = {}): ReportedFigure {
  const { vocabulary } = drawn(kind);
  const [indicator] = vocabulary.indicators;
  const [region] = vocabulary.regions;
  const place = { sheet: null, row: 2, column: 4, header: '当期' };
  return {
    ...{ place, seen: String(value), plan: null, region: region!, indicator: indicator!, period: '2026-Q3' },
    ...{ form, value, ...PLAIN, ...more },
  } as ReportedFigure;
}

describe('a line says what a file says of one indicator', () => {
  it.each<[what: string, figures: ReportedFigure[], texts: object]>([
    ['a month', [figure('flow', 'period', 3)], { current: '3', unit: '个' }],
    ['a total', [figure('flow', 'ytd', 3.5)], { ytd: '3.5', unit: '个' }],
    ['a running total', [figure('cumulative', 'point', 3)], { ytd: '3', unit: '个' }],
    ['a stock', [figure('stock', 'point', 3)], { current: '3', unit: '个' }],
    [
      'both, with the growth of the total',
      [
        figure('flow', 'period', 3, { status: 'flash', statusGiven: true, note: '甲' }),
        figure('flow', 'ytd', 9, { status: 'flash', statusGiven: true, note: '乙', yoyPercent: -2 }),
      ],
      { current: '3', ytd: '9', unit: '个', status: '快报数', yoy: '-2', note: '甲；乙' },
    ],
    [
      'one that is not published',
      [
        figure('flow', 'period', 3, { status: 'annual', statusGiven: true }),
        figure('flow', 'ytd', null, { status: 'not_published', statusGiven: true }),
      ],
      { current: '3', ytd: '…', unit: '个', status: '年报数' },
    ],
  ])('%s', (_, figures, texts) => {
    expect(lineOfFigures(figures)).toEqual({ indicator: 'counted', texts, clashes: [] });
  });
});

describe('and what it cannot say', () => {
  it.each<[what: string, month: object, total: object, clashes: string[]]>([
    ['two units', { unit: '个' }, { unit: '万个' }, ['unit']],
    [
      'two statuses',
      { status: 'flash', statusGiven: true },
      { status: 'annual', statusGiven: true },
      ['status'],
    ],
    ['two growths', { yoyPercent: 1 }, { yoyPercent: 2 }, ['yoy']],
    ['a growth of the month beside a total without one', { yoyPercent: 1 }, {}, ['yoy']],
    ['one growth of both is no clash', { yoyPercent: 1 }, { yoyPercent: 1 }, []],
    ['an assumed status is no clash', {}, { status: 'annual', statusGiven: true }, []],
  ])('%s', (_, month, total, clashes) => {
    const figures = [figure('flow', 'period', 3, month), figure('flow', 'ytd', 9, total)];
    expect(lineOfFigures(figures).clashes).toEqual(clashes);
  });
});
