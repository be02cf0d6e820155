import type { Indicator } from './indicator.ts';
import { convertUnit } from './measure-unit.ts';
import type { Form, Observation, ObservationStatus } from './observation.ts';
import { type Period, periodEnd } from './period.ts';
import type { Figure, IsoDate, VintageId } from './units.ts';

/** A reported figure, in the indicator's unit where it converts. */
export interface Reading {
  period: Period;
  value: Figure;
  unit: string;
  status: ObservationStatus;
  vintage: VintageId;
  demo: boolean;
}

/** The figures of one form, in the indicator's unit where they convert. */
export function readings(indicator: Indicator, observations: readonly Observation[], form: Form): Reading[] {
  return observations.flatMap((o) => {
    if (o.form !== form || o.value === null) return [];
    const converted = convertUnit(o.value, o.unit, indicator.unit);
    const { period, status, vintage, demo } = o;
    return [
      converted === null
        ? { period, status, vintage, demo, value: o.value, unit: o.unit }
        : { period, status, vintage, demo, value: converted, unit: indicator.unit },
    ];
  });
}

/** One per day on which periods end, the one recorded later. */
export function newestByEndDay<One extends { period: Period; vintage: VintageId }>(
  all: readonly One[],
): Map<IsoDate, One> {
  const byEnd = new Map<IsoDate, One>();
  for (const one of all) {
    const end = periodEnd(one.period);
    const other = byEnd.get(end);
    if (!other || one.vintage > other.vintage) byEnd.set(end, one);
  }
  return byEnd;
}
