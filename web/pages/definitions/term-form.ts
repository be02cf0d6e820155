import type { PromiseField, PromiseTerms } from '#core/domain/promise.ts';
import type { CourseShape } from '#core/domain/target.ts';
import { plainText } from '#core/domain/upload/plain-text.ts';

/** A point of a plan line as it is typed. */
export interface PointForm {
  date: string;
  value: string;
}

/** The terms of a promise as inputs hold them; an empty text is a term that nobody stated. */
export interface TermForm {
  comparator: string;
  value: string;
  low: string;
  high: string;
  /** In per cent. */
  tolerance: string;
  deadline: string;
  startDate: string;
  baselineValue: string;
  baselineDate: string;
  denominator: string;
  shape: CourseShape;
  points: PointForm[];
}

export function formOf(terms: PromiseTerms): TermForm {
  const { comparator, value, low, high, tolerance, deadline, startDate, baseline, denominator, course } =
    terms;
  const points = course.shape === 'waypoints' || course.shape === 'step' ? course.points : [];
  return {
    comparator: comparator === 'unstated' ? '' : comparator,
    value: String(value),
    low: textOf(low),
    high: textOf(high),
    tolerance: textOf(tolerance === null ? null : Number((tolerance * 100).toPrecision(12))),
    deadline: deadline ?? '',
    startDate: startDate ?? '',
    baselineValue: textOf(baseline?.value ?? null),
    baselineDate: baseline?.date ?? '',
    denominator: denominator ?? '',
    shape: course.shape,
    points: points.map((point) => ({ date: point.date, value: String(point.value) })),
  };
}

const PARTS: Record<PromiseField, readonly (keyof TermForm)[]> = {
  comparator: ['comparator'],
  value: ['value'],
  low: ['low'],
  high: ['high'],
  tolerance: ['tolerance'],
  deadline: ['deadline'],
  startDate: ['startDate'],
  baseline: ['baselineValue', 'baselineDate'],
  denominator: ['denominator'],
  course: ['shape', 'points'],
};

/**
 * What the form says otherwise than it did at first, as a ruling is sent. What is no number stays the text that
 * it is: the server says what it should be.
 */
export function changesOf(form: TermForm, before: TermForm): Record<string, unknown> {
  const changed = (Object.keys(PARTS) as PromiseField[]).filter((field) =>
    PARTS[field].some((part) => JSON.stringify(form[part]) !== JSON.stringify(before[part])),
  );
  return Object.fromEntries(changed.map((field) => [field, termOf(form, field)]));
}

function termOf(form: TermForm, field: PromiseField): unknown {
  switch (field) {
    case 'value':
    case 'low':
    case 'high':
      return numberIn(form[field]);
    case 'tolerance': {
      const percent = numberIn(form.tolerance);
      return typeof percent === 'number' ? Number((percent / 100).toPrecision(12)) : percent;
    }
    case 'baseline': {
      const { baselineValue, baselineDate } = form;
      if (baselineValue === '' && baselineDate === '') return null;
      return { value: numberIn(baselineValue), date: baselineDate };
    }
    case 'course': {
      if (form.shape === 'linear' || form.shape === 'equal_rate') return { shape: form.shape };
      const points = form.points.map(({ date, value }) => ({ date, value: numberIn(value) }));
      return { shape: form.shape, points };
    }
    case 'comparator':
    case 'deadline':
    case 'startDate':
    case 'denominator':
      return form[field] === '' ? null : form[field];
  }
}

/** A number, nothing, or the text that is neither. Full-width digits and a long minus are read as they look. */
export function numberIn(text: string): number | string | null {
  const plain = plainText(text);
  if (plain === '') return null;
  const number = Number(plain.replaceAll(',', ''));
  return Number.isFinite(number) ? number : plain;
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
