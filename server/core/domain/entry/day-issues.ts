import { isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../units.ts';
import { FIRST_YEAR, LAST_YEAR } from '../upload/period-cell.ts';
import { type EntryIssue, entryIssue } from './issue.ts';
import type { EntryCode } from './words-en.ts';

/** Refuses a day that the calendar does not have (2026-02-30), or of a year of which no figures are taken. */
export function dayIssues(field: string, day: IsoDate | null): EntryIssue[] {
  if (day === null) return [];
  const say = (code: EntryCode, why: string, expected: string) => [
    entryIssue({ code, field, value: day, why, expected }),
  ];
  if (!isIsoDate(day)) return say('no-such-day', '日历上没有这一天', '真实存在的日期，写成 YYYY-MM-DD');
  const year = Number(day.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return [];
  return say('implausible-year', '年份不可信', `${FIRST_YEAR} 年至 ${LAST_YEAR} 年的日期`);
}
