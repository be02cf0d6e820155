import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayLabelling, labelledDays } from '#core/charts/day-labels.ts';
import { addPeriods, type Period, periodEnd } from '#core/domain/period.ts';

/** Every period from one to another, both with it. */
function periods(from: Period, to: Period): Period[] {
  const list = [from];
  while (list.at(-1) !== to) list.push(addPeriods(list.at(-1)!, 1));
  return list;
}

function labels(from: Period, to: Period, axisWidth: number, locale: 'zh' | 'en' = 'zh'): string {
  const labelling = dayLabelling(periods(from, to).map(periodEnd), locale);
  return labelledDays(labelling, axisWidth).map(labelling.text).join(' ');
}

const WIDE = 60; // em: 720 pixels at 12
const NARROW = 21;

test.each([
  {
    why: 'seven months of one year',
    span: ['2026-02', '2026-08'],
    wide: '2026年2月 2026年3月 2026年4月 2026年5月 2026年6月 2026年7月 2026年8月',
    narrow: '2026年2月 2026年4月 2026年6月 2026年8月',
  },
  {
    why: 'months over two years: quarters, or half-years',
    span: ['2025-01', '2026-06'],
    wide: '2025年3月 2025年6月 2025年9月 2025年12月 2026年3月 2026年6月',
    narrow: '2025年6月 2025年12月 2026年6月',
  },
  {
    why: 'quarters are never labelled by months between them',
    span: ['2025-Q4', '2026-Q3'],
    wide: '2025年12月 2026年3月 2026年6月 2026年9月',
    narrow: '2025年12月 2026年3月 2026年6月 2026年9月',
  },
  {
    why: 'year ends from three on',
    span: ['2023-Q4', '2026-Q3'],
    wide: '2023年底 2024年底 2025年底',
    narrow: '2023年底 2024年底 2025年底',
  },
  {
    why: 'every second year where it is narrow, with the last',
    span: ['2022-Q4', '2027-Q4'],
    wide: '2022年底 2023年底 2024年底 2025年底 2026年底 2027年底',
    narrow: '2023年底 2025年底 2027年底',
  },
  {
    why: 'two years that have no quarters',
    span: ['2025', '2026'],
    wide: '2025年底 2026年底',
    narrow: '2025年底 2026年底',
  },
  { why: 'one month only', span: ['2026-08', '2026-08'], wide: '2026年8月', narrow: '2026年8月' },
])('$why: $span', ({ span: [from, to], wide, narrow }) => {
  expect([labels(from!, to!, WIDE), labels(from!, to!, NARROW)]).toEqual([wide, narrow]);
});

test('English names years and months its own way', () => {
  expect(labels('2023', '2026', WIDE, 'en')).toBe('end 2023 end 2024 end 2025 end 2026');
  expect(labels('2026-06', '2026-08', WIDE, 'en')).toBe('Jun 2026 Jul 2026 Aug 2026');
});

test('days without any month end between them are named by the month of the last', () => {
  const labelling = dayLabelling(['2026-03-02', '2026-03-16'], 'zh');
  expect(labelledDays(labelling, WIDE).map(labelling.text)).toEqual(['2026年3月']);
});

describe('whatever the span', () => {
  const start = fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }));
  const span = fc.tuple(start, fc.integer({ min: 2, max: 240 }));

  it('gives three to eight labels to months on a wide axis', () => {
    fc.assert(
      fc.property(span, ([[year, month], count]) => {
        const first = `${year}-${String(month).padStart(2, '0')}`;
        const labelling = dayLabelling(periods(first, addPeriods(first, count)).map(periodEnd), 'zh');
        const shown = labelledDays(labelling, WIDE).length;
        expect(shown).toBeGreaterThanOrEqual(3);
        expect(shown).toBeLessThanOrEqual(8);
      }),
    );
  });
});
