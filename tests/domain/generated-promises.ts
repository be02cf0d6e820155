import fc from 'fast-check';
import { LIGHTS, type LightRule } from '#core/domain/light.ts';
import { COURSE_SHAPES, type Course, type Waypoint } from '#core/domain/target.ts';

/** 'YYYY-MM-DD' out of whole numbers. */
export function dayOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** Any day of some years. */
export function days(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => dayOf(year, month, day));
}

/** Every shape of a plan line through some points, which may be none, unordered or two on a day. */
export function courses(day: fc.Arbitrary<string>, value: fc.Arbitrary<number>): fc.Arbitrary<Course> {
  const points: fc.Arbitrary<Waypoint[]> = fc.array(fc.record({ date: day, value }), { maxLength: 4 });
  return fc
    .tuple(fc.constantFrom(...COURSE_SHAPES), points)
    .map(([shape, found]) =>
      shape === 'linear' || shape === 'equal_rate' ? { shape } : { shape, points: found },
    );
}

/** Rule sets that decide every lag once, with up to nine bands of any light, in any order. */
export const totalRules: fc.Arbitrary<LightRule[]> = fc
  .uniqueArray(fc.integer({ min: -500, max: 1500 }), { maxLength: 8 })
  .chain((tenths) => {
    const bounds = tenths.sort((a, b) => a - b).map((one) => one / 10);
    const lights = fc.array(fc.constantFrom(...LIGHTS), {
      minLength: bounds.length + 1,
      maxLength: bounds.length + 1,
    });
    return lights.map((found) =>
      found.map((light, index) => ({
        light,
        above: bounds[index - 1] ?? null,
        upTo: bounds[index] ?? null,
      })),
    );
  })
  .chain((rules) => fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }));
