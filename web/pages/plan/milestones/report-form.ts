import type { Problem } from '#core/contract/common.ts';
import type { MilestoneReportBody, MilestoneRow } from '#core/contract/milestones.ts';
import { DRAFT_FIELDS, type DraftField } from '#core/domain/milestone-faults.ts';

/** What the server found wrong with a field, in both languages. */
export interface FieldFault {
  field: DraftField;
  zh: string;
  en: string;
}

/** The faults that a refusal names; empty when it is about something else. */
export function faultsIn(problem: Problem | null): FieldFault[] {
  const faults: unknown = problem?.details?.faults;
  return Array.isArray(faults) ? faults.filter(isFieldFault) : [];
}

function isFieldFault(value: unknown): value is FieldFault {
  if (typeof value !== 'object' || value === null) return false;
  const { field, zh, en } = value as Partial<FieldFault>;
  return DRAFT_FIELDS.some((name) => name === field) && typeof zh === 'string' && typeof en === 'string';
}

/** What the form begins with: the newest report, unless a demonstration made it up. */
export function knownOf(row: MilestoneRow) {
  const invented = row.demo || row.reported === null;
  return {
    state: row.reported ?? 'in_progress',
    doneOn: (invented ? null : row.doneOn) ?? '',
    evidence: (invented ? null : row.evidence) ?? '',
    evidenceUrl: (invented ? null : row.evidenceUrl) ?? '',
    due: (invented || row.term?.source !== 'chosen' ? null : row.term.date) ?? '',
    recorder: invented ? null : row.recorder,
  };
}

/** What the form says. A field that is not in it is not in the report; an empty one says: nothing. */
export function bodyOf(form: FormData): MilestoneReportBody {
  const given = DRAFT_FIELDS.flatMap((field) => {
    const value = form.get(field);
    return typeof value === 'string' ? [[field, value === '' ? null : value]] : [];
  });
  return Object.fromEntries(given) as MilestoneReportBody;
}
