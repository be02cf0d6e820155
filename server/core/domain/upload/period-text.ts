import { addPeriods, isPeriod, type Period, periodYear } from '../period.ts';
import { plainText } from './plain-text.ts';

export type PeriodReading =
  /** `cumulative`: the words name a stretch from January on (1—9月, 上半年), so only 累计 can be meant. */
  | { period: Period; cumulative: boolean }
  /** `date`: a day stands there, usually made of a period by the spreadsheet. `no-year`: 9月, 1—9月. */
  | { fault: 'date' | 'no-year' | 'ambiguous' | 'unknown' };

const DIGITS = '一二三四';

/**
 * Reads a period as people write it: 2026, 2026年, 2026-Q3, 2026年三季度, 2026-09, 2026年9月, 202609,
 * 2026年1—9月, 2026年上半年, 2026年前三季度. Never throws.
 */
export function readPeriodText(text: string): PeriodReading {
  const seen = plainText(text).replaceAll(' ', '').toUpperCase();
  if (isPeriod(seen)) return { period: seen, cumulative: false };
  for (const [pattern, build] of FORMS) {
    const match = pattern.exec(seen);
    if (match) return accept(build(...(match.slice(1) as string[])));
  }
  return { fault: faultOf(seen) };
}

type Build = (...groups: string[]) => PeriodReading;

const YEAR = String.raw`(\d{4})年?`;
/** "From the first on": 1—, 一至, 1~ … */
const FROM_ONE = '[-/.]?(?:0?1月?|一)[-—–~至到]';
const plain = (period: Period): PeriodReading => ({ period, cumulative: false });
const upTo = (period: Period): PeriodReading => ({ period, cumulative: true });

const FORMS: readonly (readonly [RegExp, Build])[] = [
  [/^(\d{4})(?:年|年度|年全年)$/, (y) => plain(y!)],
  [/^(\d{4})[-/年]?Q([1-4])$/, (y, q) => plain(`${y}-Q${q}`)],
  [new RegExp(`^${YEAR}第?([1-4])季度?$`), (y, q) => plain(`${y}-Q${q}`)],
  [new RegExp(`^${YEAR}第?([一二三四])季度?$`), (y, q) => plain(`${y}-Q${quarter(q)}`)],
  [
    new RegExp(`^${YEAR}(?:前|${FROM_ONE})?([1-4一二三四])个?季度累计$`),
    (y, q) => upTo(`${y}-Q${quarter(q)}`),
  ],
  [new RegExp(`^${YEAR}(?:前|${FROM_ONE})([1-4一二三四])个?季度$`), (y, q) => upTo(`${y}-Q${quarter(q)}`)],
  [new RegExp(`^${YEAR}上半年$`), (y) => upTo(`${y}-Q2`)],
  [/^(\d{4})H1$/, (y) => upTo(`${y}-Q2`)],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (y, m) => plain(`${y}-${m}`)],
  [/^(\d{4})(?:年|-|\/)(\d{1,2})月?(?:份)?$/, (y, m) => plain(`${y}-${m!.padStart(2, '0')}`)],
  [/^(\d{4})\.(\d{2})$/, (y, m) => plain(`${y}-${m}`)],
  [
    new RegExp(String.raw`^${YEAR}${FROM_ONE}(\d{1,2})月份?(?:累计)?$`),
    (y, m) => upTo(`${y}-${m!.padStart(2, '0')}`),
  ],
];

function quarter(text: string | undefined): number {
  const place = DIGITS.indexOf(text!);
  return place < 0 ? Number(text) : place + 1;
}

/** A pattern that fits may still name no month (2026年13月). */
function accept(reading: PeriodReading): PeriodReading {
  return 'fault' in reading || isPeriod(reading.period) ? reading : { fault: 'unknown' };
}

const MONTH_NAME = /^(\d{1,4}-)?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*(-?\d{1,4})?$/;

function faultOf(seen: string): 'date' | 'no-year' | 'ambiguous' | 'unknown' {
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(T?[\d:.]+Z?)?$/.test(seen) || MONTH_NAME.test(seen))
    return 'date';
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(seen)) return 'date';
  if (/^((0?1月?|一)[-—–~至到])?\d{1,2}月(份)?$/.test(seen) || /^(第?[1-4一二三四]|前[三3])季度$/.test(seen))
    return 'no-year';
  if (/^(上半年|全年|Q[1-4])$/.test(seen)) return 'no-year';
  if (/^\d{4}\.\d$/.test(seen)) return 'ambiguous';
  return 'unknown';
}

/** The period of the same length before this one when both lie in one year; null for a year's first. */
export function previousInYear(period: Period): Period | null {
  const before = addPeriods(period, -1);
  return periodYear(before) === periodYear(period) ? before : null;
}
