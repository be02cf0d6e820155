import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriods } from '#core/domain/period.ts';
import { NOW, scale } from './quarters.ts';
import { previewOfFigures, type TestFigure } from './replaying.ts';

/** The values that the doctor offers. */
function offered(now: TestFigure, history: TestFigure[]): number[] {
  const { issues } = previewOfFigures([now], history);
  return issues.flatMap(({ repair }) => (repair ? [repair.value] : []));
}

describe('any plausible series', () => {
  const plausible = fc.record({
    size: fc.double({ min: 20, max: 50_000, noNaN: true }),
    quarters: fc.integer({ min: 6, max: 20 }),
    growth: fc.double({ min: -0.1, max: 0.35, noNaN: true }),
    noises: fc.array(fc.double({ min: 0.92, max: 1.08, noNaN: true }), { minLength: 21, maxLength: 21 }),
    form: fc.constantFrom('ytd' as const, 'period' as const, 'point' as const),
  });
  const rounded = (value: number) => Number(value.toFixed(1));
  const seriesOf = ({
    size,
    quarters,
    growth,
    noises,
    form,
  }: typeof plausible extends fc.Arbitrary<infer T> ? T : never) => {
    // a stock is a line of points; a flow has a year behind it
    const indicator =
      form === 'point' ? { indicator: 'robot_density_key_mfg', unit: '台/万人', region: '320000' } : {};
    const at = (back: number) => {
      const period = addPeriods(NOW, -back);
      const share = form === 'ytd' ? Number(period.slice(-1)) / 3 : 1;
      const value = rounded(size * (1 + growth) ** (-back / 4) * share * noises[back]!);
      return scale(value, { ...indicator, form, period });
    };
    return { now: at(0), history: Array.from({ length: quarters }, (_, one) => at(quarters - one)) };
  };

  it('gets the right repair for one value that slipped by a power of ten', () => {
    fc.assert(
      fc.property(
        plausible,
        fc.constantFrom(10, 100, 1000, 10_000, 0.1, 0.01, 0.001, 0.0001),
        (drawn, times) => {
          const { now, history } = seriesOf(drawn);
          const given = Number((now.value * times).toPrecision(15));
          const offers = offered({ ...now, value: given }, history);
          expect(offers).toHaveLength(1);
          expect(offers[0]).toBeCloseTo(now.value, 6);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gets none for an honest one', () => {
    fc.assert(
      fc.property(plausible, (drawn) => {
        const { now, history } = seriesOf(drawn);
        expect(offered(now, history)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
