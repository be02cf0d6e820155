import { describe, expect, it } from 'vitest';
import { levelsOf } from '#core/domain/level.ts';
import type { Observation } from '#core/domain/observation.ts';
import type { DenominatorTarget } from '#core/domain/target.ts';
import { anIndicator, figure } from './observed.ts';

describe('a share of what the region above has promised', () => {
  const share = anIndicator('share', { unit: '%', numerator: 'own', denominator: 'city', scale: 100 });
  const promised = { code: 'T-1', value: 1000, unit: '亿元' };
  const own = (...observations: Observation[]) => ({
    indicator: anIndicator('flow', { code: 'own' }),
    observations,
  });
  const read = (
    denominatorTarget: DenominatorTarget | null,
    observations: Observation[] = [figure('2025-Q4', 'ytd', 250)],
    of = share,
  ) =>
    levelsOf({ indicator: of, observations: [] }, (code) => (code === 'own' ? own(...observations) : null), {
      denominator: 'parent_target',
      denominatorTarget,
    });

  it('is the own figure ÷ the promise, with both told', () => {
    expect(read(promised)).toMatchObject([
      {
        period: '2025-Q4',
        value: 25,
        unit: '%',
        derivation: 'share_of_target',
        inputs: [
          { role: 'numerator', period: '2025-Q4', value: 250 },
          { role: 'denominator_target', period: '2025-Q4', value: 1000 },
        ],
      },
    ]);
  });

  it('is held against the trailing year, as the promise is one of a year', () => {
    const figures = [
      figure('2024-Q3', 'ytd', 70),
      figure('2024-Q4', 'ytd', 100),
      figure('2025-Q3', 'ytd', 90),
    ];
    expect(read(promised, figures).at(-1)).toMatchObject({ period: '2025-Q3', value: 12 });
  });

  it('keeps the status, the vintage and the mark of a demonstration of the own figure', () => {
    const [level] = read(promised, [
      figure('2025-Q4', 'ytd', 250, { vintage: 7, demo: true, status: 'final' }),
    ]);
    expect(level).toMatchObject({ vintage: 7, demo: true, status: 'final' });
  });

  it.each<[string, DenominatorTarget | null, Observation[], number[]]>([
    [
      'in another unit of money',
      { ...promised, value: 10_000_000, unit: '万元' },
      [figure('2025-Q4', 'ytd', 250)],
      [25],
    ],
    ['in a unit that does not convert', { ...promised, unit: '家' }, [figure('2025-Q4', 'ytd', 250)], []],
    ['of nothing', { ...promised, value: 0 }, [figure('2025-Q4', 'ytd', 250)], []],
    ['that nobody made', null, [figure('2025-Q4', 'ytd', 250)], []],
    ['but no figure of its own', promised, [], []],
    ['but an unpublished figure', promised, [figure('2025-Q4', 'ytd', null)], []],
  ])('a promise %s', (_, of, observations, expected) => {
    expect(read(of, observations).map(({ value }) => value)).toEqual(expected);
  });

  it('has none where nobody says what is divided', () => {
    expect(read(promised, undefined, { ...share, numerator: null })).toEqual([]);
    expect(read(promised, undefined, { ...share, scale: null })).toEqual([]);
  });

  it('that was published is not one of the promise: it was divided by what was reached', () => {
    const published = figure('2025-Q4', 'point', 52, { unit: '%', status: 'published' });
    const levels = levelsOf({ indicator: share, observations: [published] }, () => null, {
      denominator: 'parent_target',
      denominatorTarget: promised,
    });
    expect(levels).toEqual([]);
  });

  it('of what the region above has reached asks for no promise', () => {
    const lookup = (code: string, where: 'own' | 'parent') => ({
      indicator: anIndicator('stock', { code }),
      observations: [figure('2025-Q4', 'point', where === 'own' ? 3 : 10)],
    });
    const levels = levelsOf({ indicator: share, observations: [] }, lookup, {
      denominator: 'parent_actual',
      denominatorTarget: promised,
    });
    expect(levels).toMatchObject([{ value: 30, derivation: 'ratio' }]);
  });
});
