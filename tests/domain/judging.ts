import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Level } from '#core/domain/level.ts';
import { type Case, judge, type Progress } from '#core/domain/progress.ts';
import type { Target } from '#core/domain/target.ts';

/** A promise to rise from 0 to at least 100 in two years; a test names what matters to it. */
export function aTarget(overrides: Partial<Target> = {}): Target {
  return {
    code: 'T-1',
    plan: 'T',
    indicator: 'anything',
    region: '000000',
    comparator: 'at_least',
    strength: 'firm',
    value: 100,
    low: null,
    high: null,
    unit: '家',
    tolerance: null,
    deadline: '2027-12-31',
    startDate: null,
    baseline: { value: 0, date: '2025-12-31' },
    planStart: null,
    denominatorNeeded: false,
    denominator: null,
    denominatorTarget: null,
    course: { shape: 'linear' },
    ...overrides,
  };
}

export function aLevel(period: string, value: number, overrides: Partial<Level> = {}): Level {
  return {
    period,
    value,
    unit: '家',
    derivation: 'reported',
    inputs: [],
    status: 'flash',
    vintage: 1,
    demo: false,
    ...overrides,
  };
}

/** Levels of consecutive quarters, the last one 2026-Q4. */
export function quarters(...values: number[]): Level[] {
  return values.map((value, index) => {
    const ordinal = 2026 * 4 + 3 - (values.length - 1 - index);
    return aLevel(`${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`, value);
  });
}

/** Levels of consecutive years, the last one given. */
export function years(last: number, ...values: number[]): Level[] {
  return values.map((value, index) => aLevel(String(last - values.length + 1 + index), value));
}

/** Judged soon after 2026-Q4, unless the test says otherwise. */
export function verdict(
  levels: readonly Level[],
  target: Partial<Target> = {},
  rest: Partial<Pick<Case, 'rules' | 'day'>> & { measureKind?: MeasureKind } = {},
): Progress {
  return judge({ day: '2027-01-10', measureKind: 'stock', ...rest, target: aTarget(target), levels });
}
