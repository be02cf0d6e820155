import { expect, it } from 'vitest';
import type { IndicatorRow, ObservationRow } from '#core/contract/targets.ts';
import type { ExplanationCode } from '#core/domain/explanation.ts';
import { figureSources, figuresOf } from '../../web/state/figure-sources.ts';
import { progressRow } from './progress-row.ts';

const indicator = (values: Partial<IndicatorRow>) =>
  ({ code: 'own', measureKind: 'stock', numerator: null, denominator: null, ...values }) as IndicatorRow;
const judgedBy = (code: ExplanationCode, values: Record<string, string>) =>
  progressRow({ explanation: [{ code, values, zh: '', en: '' }] });
const ratio = { numerator: 'robots', denominator: 'workers' };

it.each([
  {
    why: 'a stock stands on one figure',
    row: judgedBy('level_reported', { value_period: '2026-Q3' }),
    own: indicator({}),
    sources: ['own 370000 2026-Q3'],
  },
  {
    why: 'a trailing year stands on three',
    row: judgedBy('level_trailing_year', {
      ytd_period: '2026-Q3',
      last_full_year_period: '2025-Q4',
      last_ytd_period: '2025-Q3',
    }),
    own: indicator({ measureKind: 'flow' }),
    sources: ['own 370000 2026-Q3,2025-Q4,2025-Q3'],
  },
  {
    why: 'a ratio stands on its numerator and its denominator',
    row: judgedBy('level_ratio', { numerator_period: '2026-Q3', denominator_period: '2026-09' }),
    own: indicator({ measureKind: 'ratio', ...ratio }),
    sources: ['robots 370000 2026-Q3', 'workers 370000 2026-09'],
  },
  {
    why: "a share's denominator is the region above's",
    row: judgedBy('level_ratio', { numerator_period: '2026-Q3', denominator_period: '2026-Q3' }),
    own: indicator({ measureKind: 'share', numerator: 'brands', denominator: 'brands' }),
    sources: ['brands 370000 2026-Q3', 'brands 100000 2026-Q3'],
  },
  {
    why: 'a share of a promise has no reported denominator',
    row: judgedBy('level_share_of_target', {
      numerator_period: '2026-Q3',
      denominator_target_period: '2026-Q3',
    }),
    own: indicator({ measureKind: 'share', numerator: 'brands', denominator: 'brands' }),
    sources: ['brands 370000 2026-Q3'],
  },
  { why: 'no level, no figures', row: judgedBy('no_data', {}), own: indicator({}), sources: [] },
])('$why', ({ row, own, sources }) => {
  expect(
    figureSources(row, own, { parent: '100000' }).map(
      ({ indicator: code, region, periods }) => `${code} ${region} ${periods.join(',')}`,
    ),
  ).toEqual(sources);
});

it('the topmost region has nothing above it to look up', () => {
  const row = judgedBy('level_ratio', { numerator_period: '2026-Q3', denominator_period: '2026-Q3' });
  const own = indicator({ measureKind: 'share', numerator: 'brands', denominator: 'brands' });
  expect(figureSources(row, own, { parent: null })).toHaveLength(1);
});

it('of the figures asked for, the newest comes first and a single quarter of a flow is none of them', () => {
  const figure = (period: string, form: ObservationRow['form']) => ({ period, form }) as ObservationRow;
  const rows = [figure('2025-Q3', 'ytd'), figure('2026-Q3', 'period'), figure('2026-Q3', 'ytd')];
  const source = { indicator: 'own', region: '370000', periods: ['2026-Q3', '2025-Q3'] };
  expect(figuresOf(source, [...rows, figure('2024-Q3', 'ytd')])).toEqual([rows[2], rows[0]]);
});
