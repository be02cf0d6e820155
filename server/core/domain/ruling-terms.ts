import { isIsoDate } from './calendar.ts';
import { PROMISE_FIELDS, type PromiseField, type PromiseTerms } from './promise.ts';
import { COMPARATORS, type Course, DENOMINATORS, STRAIGHT, type Waypoint } from './target.ts';
import type { IsoDate } from './units.ts';

/** Beyond this a binary number no longer tells neighbouring whole numbers apart. */
const LARGEST_FIGURE = 1e15;
export const MOST_POINTS = 200;

/** A term as it was read, or nothing where it cannot be read. */
type Read<T> = { value: T } | null;

export function isPromiseField(name: string): name is PromiseField {
  return PROMISE_FIELDS.some((field) => field === name);
}

/**
 * Reads one term of a promise as a caller wrote it. Nothing is converted: "500" is no number, and null is what
 * the document says nothing about.
 *
 * @returns null for what such a term cannot be
 */
export function readTerm(field: PromiseField, raw: unknown): Read<PromiseTerms[PromiseField]> {
  switch (field) {
    case 'comparator':
      return raw === null ? { value: 'unstated' } : word(COMPARATORS, raw);
    case 'value':
      return isFigure(raw) ? { value: raw } : null;
    case 'low':
    case 'high':
      return raw === null || isFigure(raw) ? { value: raw } : null;
    case 'tolerance':
      return raw === null || (isFigure(raw) && raw >= 0 && raw <= 1) ? { value: raw } : null;
    case 'deadline':
    case 'startDate':
      return raw === null || isKeptDay(raw) ? { value: raw } : null;
    case 'baseline':
      return raw === null ? { value: null } : readPoint(raw);
    case 'denominator':
      return raw === null ? { value: null } : word(DENOMINATORS, raw);
    case 'course':
      return raw === null ? { value: STRAIGHT } : readCourse(raw);
  }
}

/** A calendar day of the years 1900 to 2199. */
export function isKeptDay(raw: unknown): raw is IsoDate {
  return typeof raw === 'string' && /^(19|20|21)/.test(raw) && isIsoDate(raw);
}

function isFigure(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isFinite(raw) && Math.abs(raw) <= LARGEST_FIGURE;
}

function word<W extends string>(words: readonly W[], raw: unknown): Read<W> {
  const found = words.find((one) => one === raw);
  return found === undefined ? null : { value: found };
}

function readCourse(raw: unknown): Read<Course> {
  if (typeof raw !== 'object' || raw === null) return null;
  const { shape, points, ...rest } = raw as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return null;
  if (shape === 'linear' || shape === 'equal_rate') return points === undefined ? { value: { shape } } : null;
  if (shape !== 'waypoints' && shape !== 'step') return null;
  if (!Array.isArray(points) || points.length === 0 || points.length > MOST_POINTS) return null;
  const read = points.map(readPoint).filter((point) => point !== null);
  return read.length === points.length ? { value: { shape, points: read.map(({ value }) => value) } } : null;
}

function readPoint(raw: unknown): Read<Waypoint> {
  if (typeof raw !== 'object' || raw === null) return null;
  const { value, date, ...rest } = raw as Record<string, unknown>;
  if (!isFigure(value) || !isKeptDay(date) || Object.keys(rest).length > 0) return null;
  return { value: { date, value } };
}
