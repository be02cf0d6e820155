import type { Indicator, MeasureKind } from '#core/domain/indicator.ts';
import type { Observation } from '#core/domain/observation.ts';

/** An indicator of 亿元 that adds up over places; a test names what matters to it. */
export function anIndicator(measureKind: MeasureKind, overrides: Partial<Indicator> = {}): Indicator {
  return {
    code: 'x',
    unit: '亿元',
    measureKind,
    placeRollup: 'sum',
    direction: 'up',
    decimals: 1,
    numerator: null,
    denominator: null,
    scale: null,
    ...overrides,
  };
}

/** A figure in 亿元 as it was reported; null = the source printed "…". */
export function figure(
  period: string,
  form: Observation['form'],
  value: number | null,
  more: Partial<Observation> = {},
): Observation {
  return {
    period,
    form,
    value,
    unit: '亿元',
    status: value === null ? 'not_published' : 'flash',
    yoyPercent: null,
    occurredOn: null,
    note: null,
    vintage: 1,
    recordedAt: '2026-01-01T00:00:00Z',
    demo: false,
    ...more,
  };
}
