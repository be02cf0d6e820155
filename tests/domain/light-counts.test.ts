import { expect, it } from 'vitest';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import { lightCounts } from '#core/domain/light-counts.ts';

const inForce = (lagPoints: number | null) => ({ state: 'in_force' as const, lagPoints });

it('counts lights of what is in force and has a plan line, both sides of each bound', () => {
  const verdicts = [
    ...[-3, 5, 5.1, 20, 20.1].map(inForce),
    inForce(null),
    { state: 'stale' as const, lagPoints: 50 },
    { state: 'met' as const, lagPoints: -50 },
  ];
  expect(lightCounts(verdicts, DEFAULT_LIGHT_RULES)).toEqual({ green: 2, yellow: 2, red: 1 });
  expect(lightCounts(verdicts, [{ light: 'red', above: null, upTo: null }])).toEqual({
    green: 0,
    yellow: 0,
    red: 5,
  });
});
