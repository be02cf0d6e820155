import type { PromiseTerms } from '#core/domain/promise.ts';
import type { RulingDraft } from '#core/domain/ruling-draft.ts';
import { type RuledPromise, readRuling } from '#core/domain/ruling-faults.ts';
import { SILENT, STATED } from './promises.ts';

/** A promise of a stock from 2025 on, on which nothing was ruled. */
export function promise(document: PromiseTerms, rest: Partial<RuledPromise> = {}): RuledPromise {
  return { document, rulings: [], measureKind: 'stock', whole: null, planStart: '2025-01-01', ...rest };
}

const words = { effectiveFrom: null, document: null, locator: null, reason: '处务会议定' };
export const choice = (changes: RulingDraft['changes'], rest: Partial<RulingDraft> = {}): RulingDraft => ({
  ...words,
  kind: 'choice',
  changes,
  ...rest,
});
export const amendment = (changes: RulingDraft['changes'], rest: Partial<RulingDraft> = {}): RulingDraft => ({
  ...words,
  kind: 'amendment',
  effectiveFrom: '2026-07-01',
  document: '中期调整方案',
  changes,
  ...rest,
});

export const told = (draft: RulingDraft, of: RuledPromise) =>
  readRuling(draft, of).faults.map(({ code, field }) => `${field} ${code}`);

export const silent = promise(SILENT);
export const stated = promise(STATED);
export const share = { measureKind: 'share', whole: 100 } as const;
export const step = (...dates: string[]) => ({
  shape: 'step',
  points: dates.map((date) => ({ date, value: 30 })),
});
