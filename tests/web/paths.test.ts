import { expect, it } from 'vitest';
import { apiPaths, asCsv, paths, withQuery } from '../../web/paths.ts';
import { momentIn } from '../../web/state/address.ts';
import { monthsUntil, quartersUntil } from '../../web/state/template-choices.ts';

it('equal questions have equal addresses, whatever order they were asked in', () => {
  expect(withQuery('/a', { plan: 'SD', asOf: '2026-08-01' })).toBe('/a?asOf=2026-08-01&plan=SD');
  expect(withQuery('/a', { asOf: '2026-08-01', plan: 'SD' })).toBe('/a?asOf=2026-08-01&plan=SD');
});

it('what is not asked for is left out', () => {
  expect(withQuery('/a', { plan: null, region: undefined, q: '', history: false })).toBe('/a');
  expect(apiPaths.progress({ plan: 'SD', allocations: true }, null)).toBe(
    '/api/v1/progress?allocations=true&plan=SD',
  );
});

it('codes and texts are escaped', () => {
  expect(paths.region('a/b?c')).toBe('/regions/a%2Fb%3Fc');
  expect(withQuery('/upload', { q: '一&二' })).toBe('/upload?q=%E4%B8%80%26%E4%BA%8C');
});

it('a list as CSV is the same question', () => {
  expect(asCsv(apiPaths.goals('CQ'), 'zh')).toBe('/api/v1/goals?plan=CQ&format=csv');
  expect(asCsv(apiPaths.indicators(), 'en')).toBe('/api/v1/indicators?format=csv&words=en');
});

it.each([
  { asOf: '2026-08-01', moment: '2026-08-01' },
  { asOf: '2026-08-01T10:00:00+08:00', moment: '2026-08-01T10:00:00+08:00' },
  { asOf: '2026-02-30', moment: null },
  { asOf: 'yesterday', moment: null },
])('asOf=$asOf looks from $moment', ({ asOf, moment }) => {
  expect(momentIn({ asOf })).toBe(moment);
});

it('templates are offered for periods that are over, newest first', () => {
  expect(quartersUntil('2026-11-21').slice(0, 3)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
  expect(monthsUntil('2026-11-21').slice(0, 2)).toEqual(['2026-10', '2026-09']);
  expect(quartersUntil('2026-12-31')[0]).toBe('2026-Q4');
});
