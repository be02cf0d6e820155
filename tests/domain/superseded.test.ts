import { describe, expect, it, test } from 'vitest';
import type { Level } from '#core/domain/level.ts';
import { formerPromises, promiseAfter, rulingsOn } from '#core/domain/promise.ts';
import { type KnownCourse, replacedPeriods, supersededCourses } from '#core/domain/superseded.ts';
import { aRuling, SILENT } from './promises.ts';

const level = (period: string, value: number, status: Level['status'] = 'flash'): Level => ({
  ...{ period, value, status, unit: '亿元', derivation: 'reported', inputs: [], vintage: 1, demo: false },
});

/** What was known after each publication: periods and values. */
function courses(...known: Record<string, number>[]): KnownCourse[] {
  return known.map((values, index) => ({
    vintage: index + 1,
    knownFrom: `2026-0${index + 1}-15T01:00:00Z`,
    levels: Object.entries(values).map(([period, value]) => level(period, value)),
  }));
}

describe('what a publication superseded', () => {
  test.each([
    ['nothing was known before', courses({ '2026-Q1': 10 }), []],
    ['a period was added', courses({ '2026-Q1': 10 }, { '2026-Q1': 10, '2026-Q2': 20 }), []],
    ['one figure was revised', courses({ '2026-Q1': 10 }, { '2026-Q1': 9.7 }), [['2026-Q1']]],
    ['the year came in place of its last quarter', courses({ '2025-Q4': 10 }, { '2025': 11 }), [['2025-Q4']]],
    ['the year says the same as its last quarter', courses({ '2025-Q4': 10 }, { '2025': 10 }), []],
    ['a figure was taken back', courses({ '2026-Q1': 10 }, {}), [['2026-Q1']]],
    [
      'it was revised twice, once together with another',
      courses(
        { '2025-Q4': 8, '2026-Q1': 10 },
        { '2025-Q4': 8, '2026-Q1': 9 },
        { '2025-Q4': 7, '2026-Q1': 9.5 },
      ),
      [['2026-Q1'], ['2025-Q4', '2026-Q1']],
    ],
  ])('%s', (_, known, periods) => {
    expect(supersededCourses(known).map(replacedPeriods)).toEqual(periods);
  });

  it('hangs on to the neighbours as they were known then, and says what came in its place', () => {
    const [revised, ...others] = supersededCourses(
      courses(
        { '2025-Q3': 6, '2025-Q4': 8, '2026-Q1': 10, '2026-Q2': 12, '2026-Q3': 13 },
        { '2025-Q3': 6, '2025-Q4': 8, '2026-Q1': 9.5, '2026-Q2': 12, '2026-Q3': 13 },
      ),
    );
    expect(others).toEqual([]);
    expect(revised).toMatchObject({ vintage: 2, supersededAt: '2026-02-15T01:00:00Z' });
    expect(revised!.points.map((one) => [one.level.period, one.replaced, one.replacedBy])).toEqual([
      ['2025-Q4', false, null],
      ['2026-Q1', true, 9.5],
      ['2026-Q2', false, null],
    ]);
  });
});

describe('the promises that held before', () => {
  const lower = aRuling(4, { value: 40 }, '2026-01-01');
  const later = aRuling(6, { value: 45 }, '2026-07-01');
  const chosen = { ...aRuling(5, { deadline: '2027-12-31' }), recordedAt: '2026-04-10T20:00:00Z' };

  test.each([
    ['no ruling', [], []],
    ['an amendment that came into force before it was recorded', [lower], [[50, null, '2026-03-01']]],
    ['one that comes into force later', [later], [[50, null, '2026-07-01']]],
    [
      'a choice between two amendments, told by the day in China',
      [later, chosen, lower],
      [
        [50, null, '2026-03-01'],
        [40, null, '2026-04-11'],
        [40, '2027-12-31', '2026-07-01'],
      ],
    ],
    ['a ruling that says what was so anyway', [aRuling(7, { value: 50 }, '2026-01-01')], []],
  ])('%s', (_, rulings, expected) => {
    const former = formerPromises(SILENT, rulings);
    expect(former.map(({ terms, until }) => [terms.value, terms.deadline, until])).toEqual(expected);
  });

  it('lead to the present one', () => {
    const rulings = [lower, chosen, later];
    const present = promiseAfter(SILENT, rulingsOn(rulings, null));
    expect(present).toMatchObject({ value: 45, deadline: '2027-12-31' });
    expect(formerPromises(SILENT, rulings).at(-1)!.terms).not.toEqual(present);
  });
});
