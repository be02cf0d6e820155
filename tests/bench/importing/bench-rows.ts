import { type Period, periodKey } from '#core/domain/period.ts';

/** A figure of a made-up series: what a file says of it, and what the record is to hold. */
export interface BenchRow {
  indicator: number;
  region: number;
  period: Period;
  form: 'period' | 'ytd';
  value: string;
  yoy: string;
}

export const INDICATORS = 20;
export const REGIONS = 250;

export const indicatorCode = (indicator: number): string => `bench_${String(indicator).padStart(2, '0')}`;
export const regionCode = (region: number): string => `9${String(region).padStart(5, '0')}`;

/** Quarters of so many years, each with the quarter itself and the year to date, which add up. */
export function benchRows(firstYear: number, years: number): BenchRow[] {
  const found: BenchRow[] = [];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    for (let region = 0; region < REGIONS; region++) {
      for (let year = firstYear; year < firstYear + years; year++) {
        let ytd = 0;
        for (let quarter = 1; quarter <= 4; quarter++) {
          const cents = 1 + next(9_999_999);
          ytd += cents;
          const common = { indicator, region, period: `${year}-Q${quarter}` };
          const growth = () => (1 + next(400) / 10).toFixed(1);
          found.push({ ...common, form: 'period', value: decimals(cents), yoy: growth() });
          found.push({ ...common, form: 'ytd', value: decimals(ytd), yoy: growth() });
        }
      }
    }
  }
  return found;
}

/** Without zeros at its end, as programs write it. */
const decimals = (cents: number): string => String(cents / 100);

/** The same figures in the order in which an office publishes them: one period after the other. */
export function byPeriod(rows: readonly BenchRow[]): BenchRow[] {
  return rows.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

export function csvOf(rows: readonly BenchRow[]): string {
  const lines = rows.map(
    ({ indicator, region, period, form, value, yoy }) =>
      `${regionCode(region)},${indicatorCode(indicator)},${period},亿元,${form === 'ytd' ? '累计' : '当期'},${value},${yoy},初步数,`,
  );
  return `地区编码,指标编码,时期,单位,口径,数值,同比(%),状态,备注\n${lines.join('\n')}\n`;
}

/** The finished rows as COPY takes them, in the order given. */
export function finishedLines(
  rows: readonly BenchRow[],
  vintage: number,
  ids: { indicators: ReadonlyMap<string, number>; regions: ReadonlyMap<string, number> },
): string[] {
  return rows.map(({ indicator, region, period, form, value, yoy }) => {
    const place = `${ids.indicators.get(indicatorCode(indicator))},${ids.regions.get(regionCode(region))}`;
    return `${vintage},${place},${periodKey(period)},${form === 'ytd' ? 3 : 2},2,${value},亿元,${yoy},,,`;
  });
}

export const FINISHED_COLUMNS = [
  'vintage_id',
  'indicator_id',
  'region_id',
  'period',
  'form',
  'status',
  'value',
  'unit',
  'yoy_percent',
  'source_id',
  'occurred_on',
  'note',
];
