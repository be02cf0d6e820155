import type { Problem } from '#core/contract/common.ts';

/** What the server found wrong, with a field or with the whole, in both languages. */
export interface ToldFault {
  /** Null for what is about no field. */
  field: string | null;
  zh: string;
  en: string;
}

/** The faults that a refusal names; empty when it is about something else. */
export function faultsIn(problem: Problem | null): ToldFault[] {
  const faults: unknown = problem?.details?.faults;
  return Array.isArray(faults) ? faults.flatMap(toldFault) : [];
}

function toldFault(value: unknown): ToldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  const { field, zh, en } = value as Record<string, unknown>;
  if (typeof zh !== 'string' || typeof en !== 'string') return [];
  return [{ field: typeof field === 'string' ? field : null, zh, en }];
}
