import { formatDate, formatFigure, formatPercent, type Locale, withUnit } from './format.ts';
import type { PromiseField, PromiseTerms } from './promise.ts';
import { COMPARATOR_WORDS, COURSE_WORDS, DENOMINATOR_WORDS, UNSTATED } from './promise-words.ts';
import type { Course } from './target.ts';
import { unitName } from './unit-name.ts';
import type { Figure } from './units.ts';

/** How the figures of a target are written. */
export interface FigureForm {
  unit: string;
  /** Digits of the indicator's figures; a term with more keeps them. */
  decimals: number;
}

/** A term of a promise in words: "2027年12月31日", "500亿元", "253.0亿元（2024年12月31日）"; what is missing says so. */
export function termText(terms: PromiseTerms, field: PromiseField, form: FigureForm, locale: Locale): string {
  const value = terms[field];
  if (value === null) return UNSTATED[locale];
  switch (field) {
    case 'comparator':
      return COMPARATOR_WORDS[locale][terms.comparator];
    case 'value':
    case 'low':
    case 'high':
      return figureText(terms[field]!, form, locale);
    case 'tolerance':
      return `±${formatPercent(terms.tolerance)}`;
    case 'deadline':
    case 'startDate':
      return formatDate(terms[field], locale);
    case 'baseline':
      return dated(terms.baseline!, form, locale);
    case 'denominator':
      return DENOMINATOR_WORDS[locale][terms.denominator!];
    case 'course':
      return courseText(terms.course, form, locale);
  }
}

function courseText(course: Course, form: FigureForm, locale: Locale): string {
  const shape = COURSE_WORDS[locale][course.shape];
  if (course.shape !== 'waypoints' && course.shape !== 'step') return shape;
  const points = course.points.map((point) => dated(point, form, locale));
  return locale === 'zh' ? `${shape}：${points.join('、')}` : `${shape}: ${points.join(', ')}`;
}

function dated({ value, date }: { value: Figure; date: string }, form: FigureForm, locale: Locale): string {
  const figure = figureText(value, form, locale);
  const day = formatDate(date, locale);
  return locale === 'zh' ? `${figure}（${day}）` : `${figure} (${day})`;
}

function figureText(value: Figure, { unit, decimals }: FigureForm, locale: Locale): string {
  return withUnit(formatFigure(value, digitsOf(value, decimals)), unitName(unit, locale), locale);
}

/** A promise is shown as it was made: 500 without a decimal, 62.5 with one, whatever its figures have. */
function digitsOf(value: Figure, decimals: number): number {
  if (Number.isInteger(value)) return 0;
  const [, fraction = ''] = String(value).split('.');
  return /^\d+$/.test(fraction) ? Math.min(fraction.length, 12) : decimals;
}
