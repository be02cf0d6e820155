import { describe, expect, it } from 'vitest';
import { cellGridShapes } from '#core/charts/cell-grid.ts';
import { pictureDrawing } from '#core/charts/picture.ts';
import {
  daysText,
  type ReportedCell,
  type ReportingCalendar,
  reportingGrid,
  reportingText,
  TIMELINESS_SHAPES,
  timelinessOf,
} from '#core/charts/reporting-calendar.ts';
import { shapesMarkup } from '#core/charts/shapes.ts';
import { BOARD_STATES } from '#core/domain/collection/standing.ts';
import { overlaps, wordsIn } from './words-in-svg.ts';

const cell = (extra: Partial<ReportedCell> = {}): ReportedCell => ({
  ...{ period: '2026-Q3', state: 'published', late: false, daysAfter: -2, ...extra },
});

const calendar: ReportingCalendar = {
  periods: ['2026-Q2', '2026-Q3', '2026-Q4'],
  regions: [
    { name: '济南市', cells: [cell({ period: '2026-Q2' }), cell({ late: true, daysAfter: 3 })] },
    {
      name: '菏泽市',
      cells: [
        cell({ period: '2026-Q2', state: 'returned', late: true, daysAfter: 1 }),
        cell({ state: 'not_started', late: true, daysAfter: 37 }),
        cell({ period: '2026-Q4', state: 'draft', daysAfter: -20 }),
      ],
    },
  ],
};

describe('how a report came', () => {
  it.each([
    ['published', false, 'on_time'],
    ['published', true, 'late'],
    ['submitted', false, 'on_time'],
    ['approved', true, 'late'],
    ['returned', false, 'returned'],
    ['returned', true, 'returned'],
    ['not_started', false, 'waiting'],
    ['not_started', true, 'missing'],
    ['draft', false, 'waiting'],
    ['draft', true, 'missing'],
  ] as const)('%s, late %s: %s', (state, late, kind) => {
    expect(timelinessOf({ state, late })).toBe(kind);
  });

  it('is known for every state, and each has a shape of its own', () => {
    for (const state of BOARD_STATES) expect(timelinessOf({ state, late: true })).toBeDefined();
    const shapes = Object.values(TIMELINESS_SHAPES);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each([
    [cell({ daysAfter: -2 }), '早 2 天', '2 d early'],
    [cell({ daysAfter: 0 }), '当日', 'on the day'],
    [cell({ daysAfter: 1, late: true }), '晚 1 天', '1 d late'],
    [cell({ state: 'not_started', daysAfter: -5 }), '还有 5 天', '5 d left'],
    [cell({ state: 'draft', daysAfter: 0 }), '还有 0 天', '0 d left'],
    [cell({ state: 'draft', late: true, daysAfter: 1 }), '晚 1 天', '1 d late'],
  ])('%o: %s', (one, zh, en) => {
    expect(daysText(one, 'zh')).toBe(zh);
    expect(daysText(one, 'en')).toBe(en);
  });
});

describe('the calendar', () => {
  const { theme } = pictureDrawing('zh');

  it('hatches what is not there, and leaves a frame where nothing is due', () => {
    const looks = reportingGrid(calendar, theme, 'zh').rows.map(({ cells }) => cells.map(({ look }) => look));
    expect(looks).toEqual([
      ['sure', 'sure', 'empty'],
      ['sure', 'unsure', 'unsure'],
    ]);
  });

  it('counts in a sentence, and gives a file a line for each region and period', () => {
    const text = reportingText('报送日历', calendar, 'zh');
    expect(text.sentence).toBe('报送日历：按时 1，迟报 1，退回 1，缺报 1，未到期 1。');
    expect(text.rows[1]).toEqual(['菏泽市', '退回 晚 1 天', '缺报 晚 37 天', '未到期 还有 20 天']);
    expect(text.rows[0]!.at(-1)).toBe('无任务');
    expect(text.data!.rows).toEqual([
      ['济南市', '2026-Q2', '按时', -2],
      ['济南市', '2026-Q3', '迟报', 3],
      ['菏泽市', '2026-Q2', '退回', 1],
      ['菏泽市', '2026-Q3', '缺报', 37],
      ['菏泽市', '2026-Q4', '未到期', -20],
    ]);
  });

  it.each(['zh', 'en'] as const)('as a picture no word lies on another, in %s', (locale) => {
    const many: ReportingCalendar = {
      periods: Array.from(
        { length: 11 },
        (_, index) => `${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
      ),
      regions: Array.from({ length: 17 }, (_, place) => ({
        name: `连云港市${place}`,
        cells: Array.from({ length: 11 }, (_, index) =>
          cell({
            period: `${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
            state: BOARD_STATES[(place + index) % BOARD_STATES.length]!,
            late: index % 2 === 0,
            daysAfter: index * 11 - 40,
          }),
        ),
      })),
    };
    for (const one of [calendar, many, { periods: [], regions: [] }]) {
      const drawing = pictureDrawing(locale);
      const { shapes, width } = cellGridShapes(reportingGrid(one, drawing.theme, locale), 880, drawing);
      const markup = shapesMarkup(shapes);
      expect(markup).not.toMatch(/NaN|undefined/);
      const words = wordsIn(markup);
      expect(overlaps(words)).toEqual([]);
      expect(words.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
    }
  });
});
