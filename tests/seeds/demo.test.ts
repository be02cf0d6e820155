import { describe, expect, it } from 'vitest';
import { daysBetween } from '#core/domain/calendar.ts';
import type { Form } from '#core/domain/observation.ts';
import { addPeriods, addYears, type Period, periodEnd } from '#core/domain/period.ts';
import { roundHalfUp } from '#core/domain/rounding.ts';
import { demoAllocations } from '#seeds/demo/allocations.ts';
import type { DemoFigure } from '#seeds/demo/demo-figure.ts';
import { demoFigures } from '#seeds/demo/figures.ts';
import { FIRST_QUARTER, LAST_QUARTER, quartersBetween } from '#seeds/demo/quarters.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { planData } from '#seeds/plan-data.ts';

const SHANDONG = '370000';
const JIANGSU = '320000';
const figures = demoFigures();
const firstReports = figures.filter(({ note }) => note === null);

/** The figure reported first for a cell; null when there is none. */
const firstOf = new Map(firstReports.map((f) => [cellOf(f.indicator, f.region, f.period, f.form), f]));

function cellOf(indicator: string, region: string, period: Period, form: Form): string {
  return [indicator, region, period, form].join(' ');
}

function value(indicator: string, region: string, period: Period, form: Form): number | null {
  const found = firstOf.get(cellOf(indicator, region, period, form));
  return found ? found.value : null;
}

function citiesOf(province: string): string[] {
  const all = new Set(figures.map(({ region }) => region));
  return [...all].filter((region) => region !== province && region.startsWith(province.slice(0, 2)));
}

const flows = firstReports.filter(({ form }) => form === 'ytd');
const measureOf = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

describe('the demonstration', () => {
  it('is the same every time', () => {
    expect(demoFigures()).toEqual(figures);
  });

  it('covers every target, ratios and shares by what they are made of', () => {
    const reported = new Set(figures.map(({ indicator }) => indicator));
    const parts = planData.quantTargets.flatMap(({ indicatorCode }) => {
      const { code, numerator, denominator } = measureOf.get(indicatorCode)!;
      return numerator === null || denominator === null ? [code] : [numerator, denominator];
    });
    expect(parts.filter((code) => !reported.has(code))).toEqual([]);
  });

  it('reports in the unit and with the decimals of the indicator', () => {
    const wrong = figures.filter(({ indicator, unit, value }) => {
      const { unit: expected, decimals } = measureOf.get(indicator)!;
      return unit !== expected || value !== roundHalfUp(value, decimals) || value < 0;
    });
    expect(wrong).toEqual([]);
  });

  it('reports flows as year-to-date and quarter, everything else at the quarter’s end', () => {
    for (const { indicator, form } of figures) {
      const flow = measureOf.get(indicator)!.measureKind === 'flow';
      expect(flow ? ['ytd', 'period'] : ['point']).toContain(form);
    }
    expect(flows.filter((f) => value(f.indicator, f.region, f.period, 'period') === null)).toEqual([]);
  });

  it('has sixteen cities below Shandong and thirteen below Jiangsu', () => {
    expect([citiesOf(SHANDONG).length, citiesOf(JIANGSU).length]).toEqual([16, 13]);
  });

  it('reports no quarter outside its twelve', () => {
    const twelve = quartersBetween(FIRST_QUARTER, LAST_QUARTER);
    expect(twelve).toHaveLength(12);
    expect([...new Set(figures.map(({ period }) => period))].sort()).toEqual(twelve);
  });
});

describe('year-to-date and quarter', () => {
  const later = flows.filter(({ period }) => period !== FIRST_QUARTER);
  const difference = ({ indicator, region, period, value: ytd }: DemoFigure): number => {
    const before = period.endsWith('Q1') ? 0 : value(indicator, region, addPeriods(period, -1), 'ytd')!;
    return roundHalfUp(ytd - before - value(indicator, region, period, 'period')!, 1);
  };

  it('agree in the first quarter always and later in at least nine cells of ten', () => {
    const first = later.filter(({ period }) => period.endsWith('Q1'));
    expect(first.filter((figure) => difference(figure) !== 0)).toEqual([]);
    const apart = later.filter((figure) => difference(figure) !== 0);
    expect(apart.length).toBeGreaterThan(0); // silent revisions exist, for a checker to find
    expect(apart.length / later.length).toBeLessThan(0.1);
  });

  it('differ only because the year-to-date carries a little more than its quarters', () => {
    for (const figure of later) {
      const quarter = value(figure.indicator, figure.region, figure.period, 'period')!;
      expect(difference(figure)).toBeGreaterThanOrEqual(0);
      expect(difference(figure)).toBeLessThanOrEqual(Math.max(0.1, quarter * 0.02));
    }
  });

  it('grow within a year', () => {
    const shrinking = later.filter(({ indicator, region, period, value: ytd }) => {
      return !period.endsWith('Q1') && ytd <= value(indicator, region, addPeriods(period, -1), 'ytd')!;
    });
    expect(shrinking).toEqual([]);
  });
});

describe('published growth', () => {
  const withGrowth = figures.filter(({ yoyPercent }) => yoyPercent !== null);

  it('is given for every flow from 2024-Q4 on and for nothing else', () => {
    const expected = figures.filter(({ form, period }) => form !== 'point' && period >= '2024-Q4');
    expect(withGrowth).toEqual(expected);
  });

  it('lies a little below the nominal rate, because the base is restated', () => {
    const apart = withGrowth
      .filter(({ note }) => note === null)
      .map(({ indicator, region, period, form, value: now, yoyPercent }) => {
        const nominal = (now / value(indicator, region, addYears(period, -1), form)! - 1) * 100;
        return nominal - yoyPercent!;
      });
    expect(Math.min(...apart)).toBeGreaterThan(0);
    expect(Math.max(...apart)).toBeLessThan(5);
  });
});

describe('places', () => {
  it.each([
    ['robots_in_use_key_mfg', JIANGSU],
    ['employees_key_mfg', JIANGSU],
    ['benchmark_scenarios_js', JIANGSU],
    ['sme_specialized_new', JIANGSU],
    ['intl_competitive_firms', JIANGSU],
    ['demo_factories', JIANGSU],
    ['equip_service_providers', JIANGSU],
    ['unicorns', JIANGSU],
    ['leading_firms', SHANDONG],
  ])('%s: the province is the sum of its cities, every quarter', (indicator, province) => {
    const whole = firstReports.filter((f) => f.indicator === indicator && f.region === province);
    expect(whole.length).toBeGreaterThan(0);
    for (const { period, value: total } of whole) {
      const parts = firstReports.filter(
        (f) => f.indicator === indicator && f.period === period && f.region !== province,
      );
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(total);
    }
  });

  it.each([
    ['robot_mfg_scale', SHANDONG],
    ['robot_chain_scale', JIANGSU],
    ['robot_core_scale', JIANGSU],
  ])(
    '%s: the cities come to a little more or less than the province at each year’s end',
    (indicator, province) => {
      for (const period of ['2023-Q4', '2024-Q4', '2025-Q4']) {
        const total = value(indicator, province, period, 'ytd')!;
        const parts = citiesOf(province).map((city) => value(indicator, city, period, 'ytd')!);
        const difference = parts.reduce((sum, part) => sum + part, 0) - total;
        expect(Math.abs(difference)).toBeGreaterThan(0.05);
        expect(Math.abs(difference) / total).toBeLessThan(0.02);
      }
    },
  );

  it('the core lies inside the chain, in every place and quarter', () => {
    const core = firstReports.filter(({ indicator }) => indicator === 'robot_core_scale');
    const outside = core.filter(
      ({ region, period, form, value: part }) => part >= value('robot_chain_scale', region, period, form)!,
    );
    expect(core.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  });
});

describe('allocations', () => {
  const targets = new Map(planData.quantTargets.map((target) => [target.id, target]));
  const byTarget = Map.groupBy(demoAllocations(), ({ target }) => target);

  it.each([...byTarget])('%s: the cities were given less than the whole', (code, parts) => {
    const given = parts.reduce((sum, part) => sum + part.value, 0);
    expect(given).toBeLessThan(targets.get(code)!.value);
    expect(given).toBeGreaterThan(targets.get(code)!.value * 0.85);
  });

  it('482 of the 500 of SD-Q2 are given, to all sixteen cities', () => {
    const parts = byTarget.get('SD-Q2')!;
    expect(parts.map(({ region }) => region).sort()).toEqual(citiesOf(SHANDONG).sort());
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(482);
  });

  it('every part lies above what its city had at the start', () => {
    const given = demoAllocations().map(({ target, region, value: part }) => {
      const { indicatorCode, doc } = targets.get(target)!;
      const start = doc === 'SD' ? '2024-Q4' : '2023-Q4';
      const form = measureOf.get(indicatorCode)!.measureKind === 'flow' ? 'ytd' : 'point';
      return { target, region, part, start: value(indicatorCode, region, start, form) };
    });
    expect(given.filter(({ start }) => start === null)).toEqual([]);
    expect(given.filter(({ part, start }) => part <= start!)).toEqual([]);
  });
});

describe('reports', () => {
  it('come in on the fifteenth day after the quarter, a weekday each time', () => {
    for (const { period, reportedAt, note } of figures) {
      const day = reportedAt.slice(0, 10);
      if (note === null) expect(daysBetween(periodEnd(period), day)).toBe(15);
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
  });

  it('come in the order of their moments', () => {
    const moments = figures.map(({ reportedAt }) => Date.parse(reportedAt));
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('become more final with the year', () => {
    const statuses = new Set(firstReports.map(({ period, status }) => `${period.slice(0, 4)} ${status}`));
    expect([...statuses].sort()).toEqual(['2023 annual', '2024 annual', '2025 preliminary', '2026 flash']);
  });

  it('are missing from Heze for the last quarter, and from nowhere else in Shandong', () => {
    const reporting = figures.filter(({ period }) => period === LAST_QUARTER).map(({ region }) => region);
    expect(citiesOf(SHANDONG).filter((city) => !reporting.includes(city))).toEqual(['371700']);
  });

  it('are revised once: Zibo’s first quarter of 2026, downwards, with a reason', () => {
    const revised = figures.filter(({ note }) => note !== null);
    expect(revised.map(({ form }) => form).sort()).toEqual(['period', 'ytd']);
    for (const { indicator, region, period, form, value: now, reportedAt } of revised) {
      expect([indicator, region, period]).toEqual(['robot_mfg_scale', '370300', '2026-Q1']);
      expect(now).toBeLessThan(value(indicator, region, period, form)!);
      expect(reportedAt.slice(0, 10)).toBe('2026-08-20');
    }
  });
});
