import type { MeasureKind } from '../indicator.ts';
import { isConvertible } from '../measure-unit.ts';
import type { IndicatorCode } from '../units.ts';
import type { CompareReason } from './reason.ts';

/** What decides whether two indicators measure the same. */
export interface ComparedIndicator {
  code: IndicatorCode;
  name: string;
  unit: string;
  measureKind: MeasureKind;
  /** As the indicator's definition words it; null = it names none. */
  scope: string | null;
}

/**
 * Why two indicators never stand on one axis. Two indicators are two definitions, whatever their names: the four
 * 规模 of the plans are neither compared nor added. Never empty for two different codes.
 */
export function reasonsAgainstOneAxis(a: ComparedIndicator, b: ComparedIndicator): CompareReason[] {
  if (a.code === b.code) return [];
  const reason = (code: CompareReason['code'], of: (one: ComparedIndicator) => string): CompareReason => ({
    code,
    withheld: 'axis',
    sides: [a, b].map((one) => ({ what: of(one), of: [one.name] })),
  });
  return [
    reason('definition', () => 'definition'),
    ...(a.scope === b.scope ? [] : [reason('scope', ({ scope }) => scope ?? 'unstated')]),
    ...(a.measureKind === b.measureKind ? [] : [reason('measure', ({ measureKind }) => measureKind)]),
    ...(isConvertible(a.unit, b.unit) ? [] : [reason('unit', ({ unit }) => unit)]),
  ];
}

/** The reasons of every pair, in the order of the indicators. */
export function axisReasons(indicators: readonly ComparedIndicator[]): CompareReason[] {
  return indicators.flatMap((a, index) =>
    indicators.slice(index + 1).flatMap((b) => reasonsAgainstOneAxis(a, b)),
  );
}
