import type { Form } from '#core/domain/observation.ts';
import { isPeriod } from '#core/domain/period.ts';
import series from '#seeds/data/series.json' with { type: 'json' };
import cases from '../../domain/published-cases.json' with { type: 'json' };
import { type BenchSeries, levelsFrom } from './bench-series.ts';

/** Bases of the collected figures that say what a figure covers; the rest are bounds, batches and targets. */
const FORMS: Record<string, Form> = {
  year: 'period',
  month: 'period',
  ytd: 'ytd',
  stock: 'point',
  stock_ratio: 'point',
};

/** What has been printed on Chinese robots, whatever its source; one series for each name. */
export function chineseSeries(): BenchSeries[] {
  const usable = series.rows.flatMap(({ series: name, period, basis, value }) => {
    const form = FORMS[basis];
    return form && value !== null && isPeriod(period) ? [{ name, period, form, value }] : [];
  });
  return [...Map.groupBy(usable, ({ name }) => name)].map(([name, rows]) => {
    const measureKind = rows.every(({ form }) => form === 'point') ? 'stock' : 'flow';
    const levels = levelsFrom(measureKind, (index) => rows[index]!.form, rows);
    return {
      name,
      kind: 'china',
      measureKind,
      levels: levels.filter(({ derivation }) => derivation !== 'estimated'),
    };
  });
}

/** Canada's published indicators, one level a year; those with two points or fewer are no series. */
export function canadianSeries(): BenchSeries[] {
  return cases.canada.cases.flatMap(({ id, points }) => {
    const figures = points.map(([year, value]) => ({ period: String(year), value: value! }));
    const levels = levelsFrom('stock', 'point', figures);
    return levels.length > 2 ? [{ name: id, kind: 'canada', measureKind: 'stock' as const, levels }] : [];
  });
}
