import { type Level, levelsOf, type Series } from '#core/domain/level.ts';
import type { Observation } from '#core/domain/observation.ts';
import { periodEnd } from '#core/domain/period.ts';
import type { IndicatorCode, RegionCode } from '#core/domain/units.ts';
import { demoFigures } from '#seeds/demo/figures.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { regionRows } from '#seeds/region-data.ts';

const figures = demoFigures();

/** The newest version of each of a series’ demonstration figures. */
export function observationsOf(indicator: IndicatorCode, region: RegionCode): Observation[] {
  const newest = new Map<string, Observation>();
  figures.forEach((one, vintage) => {
    if (one.indicator !== indicator || one.region !== region) return;
    newest.set(`${one.period} ${one.form}`, {
      ...one,
      vintage,
      recordedAt: one.reportedAt,
      occurredOn: null,
      demo: true,
    });
  });
  return [...newest.values()].sort((a, b) => periodEnd(a.period).localeCompare(periodEnd(b.period)));
}

function seriesOf(code: IndicatorCode, region: RegionCode): Series | null {
  const indicator = INDICATORS.find((one) => one.code === code);
  return indicator ? { indicator, observations: observationsOf(code, region) } : null;
}

/** The levels that they lead to, up to a day. */
export function levelsBy(code: IndicatorCode, region: RegionCode, day: string): Level[] {
  const parent = regionRows.find((one) => one.code === region)?.parent;
  return levelsOf(seriesOf(code, region)!, (part, where) =>
    where === 'own' ? seriesOf(part, region) : parent ? seriesOf(part, parent) : null,
  ).filter((level) => periodEnd(level.period) <= day);
}
