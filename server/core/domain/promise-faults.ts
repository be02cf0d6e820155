import type { MeasureKind } from './indicator.ts';
import type { PromiseField, PromiseTerms } from './promise.ts';
import { quotient } from './quotient.ts';
import type { RulingBound, RulingFault, RulingFaultCode } from './ruling-fault.ts';
import type { Waypoint } from './target.ts';
import type { Figure, IsoDate } from './units.ts';

/** What a promise is held against beside itself. */
export interface PromiseSetting {
  measureKind: MeasureKind;
  /** The whole that a share is of, in its unit: 100 for %; null for everything else. */
  whole: Figure | null;
  /** The first day of the plan; null where its title gives none. */
  planStart: IsoDate | null;
}

/**
 * What in a promise contradicts itself, as far as some of its terms have a part in it: what was there before a
 * change is not the change's fault.
 *
 * @param changed the terms to look at; a fault is told of the one that was changed
 */
export function promiseFaults(
  terms: PromiseTerms,
  changed: readonly PromiseField[],
  setting: PromiseSetting,
): RulingFault[] {
  const involves = (...fields: PromiseField[]) => fields.some((field) => changed.includes(field));
  return [
    ...dayFaults(terms, changed, setting),
    ...(involves('comparator', 'value', 'low', 'high') ? figureFaults(terms, changed, setting) : []),
    ...(involves('comparator', 'tolerance', 'denominator') ? kindFaults(terms, changed, setting) : []),
    ...(involves('course', 'deadline', 'baseline', 'startDate', 'value') ? courseFaults(terms) : []),
  ];
}

/** Start and baseline come before the deadline, and the deadline after the plan's first day. */
function dayFaults(
  { deadline, startDate, baseline }: PromiseTerms,
  changed: readonly PromiseField[],
  { planStart }: PromiseSetting,
): RulingFault[] {
  if (deadline === null) return [];
  const starts: [PromiseField | null, RulingBound, IsoDate | null][] = [
    ['startDate', 'startDate', startDate],
    ['baseline', 'baselineDate', baseline?.date ?? null],
    [null, 'planStart', planStart],
  ];
  return starts.flatMap(([field, of, is]): RulingFault[] => {
    if (is === null || is < deadline) return [];
    if (changed.includes('deadline')) {
      return [{ code: 'not_after', field: 'deadline', value: deadline, bound: { of, is } }];
    }
    if (field === null || !changed.includes(field)) return [];
    return [{ code: 'not_before', field, value: is, bound: { of: 'deadline', is: deadline } }];
  });
}

function figureFaults(
  { comparator, value, low, high }: PromiseTerms,
  changed: readonly PromiseField[],
  { measureKind, whole }: PromiseSetting,
): RulingFault[] {
  const bounds = [['low', low] as const, ['high', high] as const];
  if (comparator === 'between') {
    const missing = bounds.filter(([, bound]) => bound === null);
    if (low === null || high === null)
      return missing.map(([field]) => ({ code: 'range_needs_bound', field, value: null }));
    if (low >= high) {
      return changed.includes('low')
        ? [{ code: 'not_below', field: 'low', value: low, bound: { of: 'high', is: high } }]
        : [{ code: 'not_above', field: 'high', value: high, bound: { of: 'low', is: low } }];
    }
    if (value !== low) return [{ code: 'range_value', field: 'value', value, bound: { of: 'low', is: low } }];
  } else {
    const idle = bounds.filter(([field, bound]) => bound !== null && changed.includes(field));
    if (idle.length > 0)
      return idle.map(([field, bound]) => ({ code: 'bound_without_range', field, value: bound }));
  }
  // A running total or a share is never below nothing; a balance or a rate of change may be.
  const neverNegative = measureKind === 'cumulative' || measureKind === 'share';
  if (neverNegative && value <= 0) return [{ code: 'not_positive', field: 'value', value }];
  const most = comparator === 'between' && high !== null ? high : value;
  if (whole === null || most <= whole) return [];
  const field = comparator === 'between' ? 'high' : 'value';
  return [{ code: 'above_whole', field, value: most, bound: { of: 'value', is: whole } }];
}

/** Terms that mean something only together with another one, or for one kind of measure. */
function kindFaults(
  { comparator, tolerance, denominator }: PromiseTerms,
  changed: readonly PromiseField[],
  { measureKind }: PromiseSetting,
): RulingFault[] {
  const faults: [boolean, RulingFaultCode, PromiseField, unknown][] = [
    [tolerance !== null && comparator !== 'about', 'tolerance_without_about', 'tolerance', tolerance],
    [
      denominator !== null && measureKind !== 'share',
      'denominator_without_share',
      'denominator',
      denominator,
    ],
    [
      comparator === 'done' && measureKind !== 'milestone',
      'done_without_milestone',
      'comparator',
      comparator,
    ],
    [
      changed.includes('comparator') && comparator !== 'done' && measureKind === 'milestone',
      'milestone_without_done',
      'comparator',
      comparator,
    ],
  ];
  return faults.filter(([wrong]) => wrong).map(([, code, field, value]) => ({ code, field, value }));
}

/** Points in order, each between the start and the deadline; and growth that can lead to the target. */
function courseFaults({ course, deadline, startDate, baseline, value }: PromiseTerms): RulingFault[] {
  const field = 'course';
  if (course.shape === 'equal_rate') {
    const factor = baseline === null ? null : quotient(value, baseline.value);
    return baseline === null || (factor !== null && factor > 0)
      ? []
      : [{ code: 'no_equal_rate', field, value: value, bound: { of: 'baseline', is: baseline.value } }];
  }
  if (course.shape === 'linear') return [];
  if (deadline === null) return [{ code: 'points_without_deadline', field, value: course.points.length }];
  const unordered = course.points.find((point, index) => isNotAfter(point, course.points[index - 1]));
  if (unordered) return [{ code: 'points_unordered', field, value: unordered.date }];
  const start = baseline?.date ?? startDate;
  return course.points.flatMap(({ date }): RulingFault[] => {
    if (start !== null && date <= start) {
      const of = baseline === null ? 'startDate' : 'baselineDate';
      return [{ code: 'point_outside', field, value: date, bound: { of, is: start } }];
    }
    return date < deadline
      ? []
      : [{ code: 'point_outside', field, value: date, bound: { of: 'deadline', is: deadline } }];
  });
}

function isNotAfter(point: Waypoint, before: Waypoint | undefined): boolean {
  return before !== undefined && point.date <= before.date;
}
