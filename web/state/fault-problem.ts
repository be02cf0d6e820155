import type { Problem } from '#core/contract/common.ts';
import { language } from './language.ts';

/** What is wrong with a field, found before it is sent, as the server would say it. Null for nothing. */
export function faultProblem(fault: { field: string; zh: string; en: string } | null): Problem | null {
  if (!fault) return null;
  return {
    type: 'about:blank',
    title: '',
    status: 400,
    code: 'invalid-request',
    detail: fault[language.value],
    details: { field: fault.field },
  };
}
