import { describe, expect, it } from 'vitest';
import { levelsOf } from '#core/domain/level.ts';
import type { Observation } from '#core/domain/observation.ts';
import { anIndicator, figure } from './observed.ts';

describe('a milestone', () => {
  const milestone = anIndicator('milestone', { unit: '项' });
  const read = (...observations: Observation[]) => levelsOf({ indicator: milestone, observations });
  const reported = (period: string, value: number | null, more: Partial<Observation> = {}) =>
    figure(period, 'point', value, { unit: '项', ...more });

  it('is done or not, with the day and what shows it', () => {
    const levels = read(
      reported('2026-Q1', 0),
      reported('2026-Q2', 1, { occurredOn: '2026-05-20', note: '苏工信〔2026〕3号' }),
    );
    expect(levels).toMatchObject([
      { period: '2026-Q1', value: 0, derivation: 'milestone', evidence: { date: null, text: null } },
      {
        period: '2026-Q2',
        value: 1,
        unit: '项',
        derivation: 'milestone',
        evidence: { date: '2026-05-20', text: '苏工信〔2026〕3号' },
      },
    ]);
  });

  it('that was withdrawn later stands at what was reported last', () => {
    const levels = read(
      reported('2026-06', 1, { vintage: 1, occurredOn: '2026-05-20' }),
      reported('2026-Q2', 0, { vintage: 2 }),
    );
    expect(levels.map(({ value, evidence }) => [value, evidence?.date])).toEqual([[0, null]]);
  });

  it.each<[string, Observation]>([
    ['an unpublished report', reported('2026-Q2', null)],
    ['a report of the period alone', figure('2026-Q2', 'period', 1, { unit: '项' })],
  ])('%s is none', (_, observation) => {
    expect(read(observation)).toEqual([]);
  });

  it('nothing else has a day or evidence', () => {
    const [level] = levelsOf({
      indicator: anIndicator('stock'),
      observations: [figure('2026-Q2', 'point', 1, { occurredOn: '2026-05-20', note: 'x' })],
    });
    expect(level).not.toHaveProperty('evidence');
  });
});
