import { describe, expect, it, test } from 'vitest';
import { formatPercent, formatPoints } from '#core/domain/format.ts';
import type { Target } from '#core/domain/target.ts';
import { aLevel, verdict } from './judging.ts';

/** 新增10家: from nothing on 2024-04-17 to ten firms by the end of 2025; running totals start from zero. */
const NEW_FIRMS: Partial<Target> = {
  value: 10,
  deadline: '2025-12-31',
  startDate: '2024-04-17',
  baseline: null,
};

const CUMULATIVE = { measureKind: 'cumulative', day: '2025-10-10' } as const;

describe('10 new firms from 2024-04-17 to 2025-12-31, as of 2025-09-30', () => {
  const after = (firms: number) => verdict([aLevel('2025-Q3', firms)], NEW_FIRMS, CUMULATIVE);

  it('531 of 623 days are over: 85.2 %', () => {
    const { timeElapsed, baseline } = after(6);
    expect(timeElapsed).toBe(531 / 623);
    expect(formatPercent(timeElapsed)).toBe('85.2%');
    expect(baseline).toMatchObject({ value: 0, date: '2024-04-17', origin: 'zero' });
  });

  test.each([
    [9, '+4.8个百分点', '90.0%'],
    [8, '−5.2个百分点', '80.0%'],
    [6, '−25.2个百分点', '60.0%'],
    [5, '−35.2个百分点', '50.0%'],
  ])('with %d firms it stands %s against time, at %s', (firms, ahead, covered) => {
    const { lagPoints, distanceCovered, completion, state } = after(firms);
    expect(lagPoints).toBeCloseTo((531 / 623 - firms / 10) * 100, 9);
    expect(formatPoints(-lagPoints!, 'zh')).toBe(ahead);
    expect([formatPercent(distanceCovered), formatPercent(completion)]).toEqual([covered, covered]);
    expect(state).toBe('in_force');
  });

  it('a single figure is too early to judge where nobody says since when firms are new', () => {
    const since = (target: Partial<Target>) =>
      verdict([aLevel('2025-Q3', 6)], { ...NEW_FIRMS, startDate: null, ...target }, CUMULATIVE).state;
    expect([since({}), since({ planStart: '2025-01-01' })]).toEqual(['too_early', 'in_force']);
  });
});

describe('386.2 of more than 500 by 2027, from 253.0 at the end of 2024', () => {
  const scale = verdict(
    [aLevel('2026-Q2', 365.1, { unit: '亿元' }), aLevel('2026-Q3', 386.2, { unit: '亿元' })],
    {
      comparator: 'more_than',
      value: 500,
      unit: '亿元',
      baseline: { value: 253, date: '2024-12-31' },
    },
    { measureKind: 'flow', day: '2026-11-21' },
  );

  it('is 77.2 % complete, ahead of 58.3 % of the time', () => {
    expect([formatPercent(scale.completion), formatPercent(scale.timeElapsed)]).toEqual(['77.2%', '58.3%']);
  });

  it('and yet behind, because of the way from 253 to 500 only 53.9 % is done', () => {
    expect(formatPercent(scale.distanceCovered)).toBe('53.9%');
    expect(scale.lagPoints).toBeGreaterThan(0);
    expect(formatPoints(scale.lagPoints, 'zh')).toBe('+4.3个百分点');
    expect(scale.light).toBe('green');
  });

  it('is judged by the second: by completion alone it would stand far ahead', () => {
    expect((scale.timeElapsed! - scale.completion!) * 100).toBeLessThan(-18);
  });
});
