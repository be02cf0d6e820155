import type { RulingDraft } from './ruling-draft.ts';
import type { RulingFault, RulingText } from './ruling-fault.ts';
import { isKeptDay } from './ruling-terms.ts';
import type { IsoDate } from './units.ts';

/** What is wrong with a ruling beside the terms that it changes. */
export function rulingTextFaults(
  draft: RulingDraft,
  { planStart }: { planStart: IsoDate | null },
): RulingFault[] {
  const { kind, effectiveFrom, reason, document, locator } = draft;
  const forAmendment: [RulingText, string | null][] = [
    ['effectiveFrom', effectiveFrom],
    ['document', document],
    ['locator', locator],
  ];
  const faults: (RulingFault | null)[] = [required('reason', reason), unreadable('reason', reason)];
  if (kind === 'choice') {
    const idle = forAmendment.filter(([, text]) => text !== null);
    return [
      ...faults.filter((fault) => fault !== null),
      ...idle.map(([field, value]): RulingFault => ({ code: 'only_for_amendment', field, value })),
    ];
  }
  faults.push(
    required('effectiveFrom', effectiveFrom),
    dayFault(effectiveFrom, planStart),
    required('document', document),
    unreadable('document', document),
    unreadable('locator', locator),
  );
  return faults.filter((fault) => fault !== null);
}

function required(field: RulingText, value: string | null): RulingFault | null {
  return value === null || value.trim() === '' ? { code: 'required', field, value } : null;
}

/** Control characters and halves of characters cannot be kept or shown. */
function unreadable(field: RulingText, value: string | null): RulingFault | null {
  if (value === null || (value.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(value))) return null;
  return { code: 'unreadable_text', field, value };
}

function dayFault(value: string | null, planStart: IsoDate | null): RulingFault | null {
  const field = 'effectiveFrom';
  if (value === null || value.trim() === '') return null;
  if (!isKeptDay(value)) return { code: 'not_a_day', field, value };
  if (planStart === null || value >= planStart) return null;
  return { code: 'before_plan', field, value, bound: { of: 'planStart', is: planStart } };
}
