import { addDays, isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../units.ts';

/** Days that a text lists, and what in it could not be read as days. */
export interface ReadDays {
  /** In their order, each once. */
  days: IsoDate[];
  unread: string[];
}

/** A range longer than this is a misreading. */
const LONGEST_RANGE = 31;

const REMARKS = /（[^）]*）|\([^)]*\)/g;
const BETWEEN_ITEMS = /[,，、;；。\s]+/;
const BETWEEN_ENDS = /至|到|~|～|—|–/;

/**
 * Reads days as notices and people write them: 2027-01-01, 2027年1月1日, 1月1日, 1/1, and ranges such as 2月6日至13日;
 * one after the other, with commas or on lines. Remarks in brackets are passed over.
 *
 * @param year of days that are written without one
 */
export function readDays(text: string, year: number): ReadDays {
  const items = text.replace(REMARKS, '').split(BETWEEN_ITEMS).filter(Boolean);
  const days = new Set<IsoDate>();
  const unread: string[] = [];
  for (const item of items) {
    const range = rangeIn(item, year);
    if (range === null) unread.push(item);
    else for (const day of range) days.add(day);
  }
  return { days: [...days].sort(), unread };
}

function rangeIn(item: string, year: number): IsoDate[] | null {
  const [from, to, ...more] = item.split(BETWEEN_ENDS);
  if (from === undefined || more.length > 0) return null;
  const first = dayIn(from, String(year), null);
  if (first === null) return null;
  if (to === undefined) return [first];
  const last = dayIn(to, first.slice(0, 4), first.slice(5, 7));
  if (last === null || last < first || last > addDays(first, LONGEST_RANGE)) return null;
  const days: IsoDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** @param month of a day that is written without one; null = it has to be written */
function dayIn(text: string, year: string, month: string | null): IsoDate | null {
  const full = /^(?:(\d{4})[-/年.])?(\d{1,2})[-/月.](\d{1,2})日?$/.exec(text);
  const short = month === null ? null : /^(\d{1,2})日?$/.exec(text);
  const parts = full ? [full[1] ?? year, full[2]!, full[3]!] : short ? [year, month!, short[1]!] : null;
  if (parts === null) return null;
  const day = parts.map((part) => part.padStart(2, '0')).join('-');
  return isIsoDate(day) ? day : null;
}
