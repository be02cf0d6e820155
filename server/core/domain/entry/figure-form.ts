import type { Form } from '../observation.ts';
import { type Period, periodMonths } from '../period.ts';
import { formOfColumn } from '../upload/form-of-column.ts';
import { type Issue, type Place, refusal } from '../upload/issue.ts';
import type { KnownIndicator } from '../upload/vocabulary.ts';

/**
 * What a figure covers: as told, or the only thing it can be. A flow's whole year is a period of its own, and
 * what it covers up to its end is the same.
 */
export function formOf(
  { measureKind, name, nameEn }: KnownIndicator,
  period: Period,
  told: Form | null,
  place: Place,
): { form: Form } | { issue: Issue } {
  const forms = (['current', 'ytd'] as const)
    .map((column) => formOfColumn(measureKind, column))
    .filter((form) => form !== null);
  const expected = { zh: forms.join('、'), en: forms.join(', ') };
  if (told === null) {
    if (forms.length === 1) return { form: forms[0]! };
    if (measureKind === 'flow' && periodMonths(period) === 12) return { form: 'period' };
    return {
      issue: refusal(
        'form-missing',
        place,
        null,
        {
          zh: `没有写 form，无法判断“${name}”的数是当期还是累计。`,
          en: `The form is missing: is the figure of "${nameEn}" for the period or a total?`,
        },
        expected,
      ),
    };
  }
  if (forms.includes(told)) return { form: told };
  return {
    issue: refusal(
      'form-not-taken',
      place,
      told,
      {
        zh: `“${name}”（measureKind 是 ${measureKind}）没有 ${told} 的数。`,
        en: `"${nameEn}" (${measureKind}) has no figure of the form ${told}.`,
      },
      expected,
    ),
  };
}
