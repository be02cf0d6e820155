import type { IndicatorRow } from '#core/contract/targets.ts';

/** Indicators whose name, English name, scope or code contains the text. */
export function searchIndicators(text: string, indicators: readonly IndicatorRow[]): IndicatorRow[] {
  const wanted = text.trim().toLowerCase();
  return indicators.filter(({ code, name, nameEn, scope }) =>
    [code, name, nameEn, scope ?? ''].some((word) => word.toLowerCase().includes(wanted)),
  );
}
