import { addDays, isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { momentChoices } from './moment-choices.ts';

export const SINCE_KINDS = ['visit', 'month', 'quarter', 'day', 'publication'] as const;
export type SinceKind = (typeof SINCE_KINDS)[number];

/** Where a comparison begins: how it was chosen, and the moment that is meant. */
export interface Since {
  kind: SinceKind;
  moment: string;
}

interface Known {
  today: IsoDate;
  /** The end of the visit before this one; null on the first. */
  visit: string | null;
}

/**
 * What an address means by `since`: the name of a kind, a day, or an instant. Without it the last visit, on a first
 * visit the end of last month.
 */
export function sinceIn(text: string | undefined, { today, visit }: Known): Since {
  const { monthStart, quarterStart } = momentChoices(today);
  if (text === 'quarter') return { kind: 'quarter', moment: quarterStart };
  if (text !== undefined && isIsoDate(text)) return { kind: 'day', moment: text };
  if (text?.includes('T') && !Number.isNaN(Date.parse(text))) return { kind: 'publication', moment: text };
  if (text !== 'month' && visit !== null) return { kind: 'visit', moment: visit };
  return { kind: 'month', moment: monthStart };
}

/** What to write into the address for a kind that somebody chose; a day and a publication begin with a guess. */
export function sinceText(kind: SinceKind, today: IsoDate, newest: string | null): string {
  if (kind === 'day') return addDays(today, -7);
  if (kind === 'publication') return newest ?? 'month';
  return kind;
}
