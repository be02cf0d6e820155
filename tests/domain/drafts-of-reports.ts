import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Vocabulary } from '#core/domain/upload/vocabulary.ts';

/** A vocabulary of one indicator of a kind, and a report of it with one line. */
export function drawn(measureKind: MeasureKind) {
  const region = { code: '320500', name: '苏州市', shortName: '苏州', nameEn: 'Suzhou', aliases: [] };
  const nowhere = { parent: null, statisticalParent: null, validFrom: null, validTo: null, successors: [] };
  const indicator = {
    ...{ code: 'counted', name: '数', nameEn: 'Count', measureKind, unit: '个', decimals: 0 },
    ...{ scale: null, numerator: null, denominator: null, placeRollup: 'none' as const },
    ...{ scope: '', definition: '', goodDirection: 'up' as const },
  };
  const vocabulary = {
    plans: [],
    regions: [{ ...region, ...nowhere }],
    indicators: [indicator],
  } as unknown as Vocabulary;
  const place = { indicator: 'counted', region: '320500', period: '2026-Q3' };
  return {
    vocabulary,
    entered: {
      place,
      report: { plan: null, region: '320500', period: '2026-Q3' },
      line: { indicator: { code: 'counted', unit: '个' } },
    },
  };
}
