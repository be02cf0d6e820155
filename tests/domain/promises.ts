import type { PromiseTerms, Ruling } from '#core/domain/promise.ts';

/** A promise of which the document says nothing but the figure. */
export const SILENT: PromiseTerms = {
  comparator: 'unstated',
  value: 50,
  low: null,
  high: null,
  tolerance: null,
  deadline: null,
  startDate: null,
  baseline: null,
  denominator: null,
  course: { shape: 'linear' },
};

/** A promise that leaves nothing open. */
export const STATED: PromiseTerms = {
  comparator: 'at_least',
  value: 50,
  low: null,
  high: null,
  tolerance: 0.1,
  deadline: '2027-12-31',
  startDate: '2025-01-01',
  baseline: { value: 20, date: '2024-12-31' },
  denominator: 'parent_actual',
  course: { shape: 'step', points: [{ date: '2026-12-31', value: 30 }] },
};

/** A choice, or an amendment where a day is given. */
export function aRuling(
  vintage: number,
  changes: Ruling['changes'],
  effectiveFrom: string | null = null,
): Ruling {
  return {
    kind: effectiveFrom === null ? 'choice' : 'amendment',
    changes,
    effectiveFrom,
    vintage,
    recordedAt: '2026-03-01T04:00:00Z',
    recorder: '省工信厅 王某',
    reason: '处务会议定',
    document: effectiveFrom === null ? null : '中期调整方案',
    locator: null,
  };
}
