import type { Problem } from '#core/contract/common.ts';
import type { MilestoneReportBody, MilestoneReturnRow, MilestoneRow } from '#core/contract/milestones.ts';
import type { ReportedState } from '#core/domain/milestone.ts';
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

/** What the form begins with. */
export interface Known {
  state: ReportedState;
  percent: string;
  doneOn: string;
  evidence: string;
  evidenceUrl: string;
  file: { hash: string; name: string } | null;
  due: string;
  note: string;
  unit: string;
  /** Null: whoever is signed in. */
  recorder: string | null;
}

/** The newest report, unless a demonstration made it up. */
export function knownOf(row: MilestoneRow): Known {
  const invented = row.demo || row.reported === null;
  const text = (value: string | null) => (invented ? null : value) ?? '';
  return {
    state: row.reported ?? 'in_progress',
    percent: invented || row.percent === null ? '' : String(row.percent),
    doneOn: text(row.doneOn),
    evidence: text(row.evidence),
    evidenceUrl: text(row.evidenceUrl),
    file: invented ? null : fileOf(row),
    due: (invented || row.term?.source !== 'chosen' ? null : row.term.date) ?? '',
    note: '',
    unit: text(row.unit),
    recorder: invented ? null : row.recorder,
  };
}

/** What a draft says so far. */
export function knownOfReturn(draft: MilestoneReturnRow): Known {
  return {
    state: draft.reported,
    percent: draft.percent === null ? '' : String(draft.percent),
    doneOn: draft.doneOn ?? '',
    evidence: draft.evidence ?? '',
    evidenceUrl: draft.evidenceUrl ?? '',
    file: fileOf(draft),
    due: draft.due ?? '',
    note: draft.note ?? '',
    unit: draft.unit ?? '',
    recorder: draft.recorder,
  };
}

function fileOf({
  evidenceFile: hash,
  evidenceFileName: name,
}: Pick<MilestoneRow, 'evidenceFile' | 'evidenceFileName'>) {
  return hash === null ? null : { hash, name: name ?? hash.slice(0, 12) };
}

/** What the form says. A field that is not in it is not in the report; an empty one says: nothing. */
export function bodyOf(form: FormData): MilestoneReportBody {
  const given = [...DRAFT_FIELDS, 'evidenceFileName'].flatMap((field) => {
    const value = form.get(field);
    return typeof value === 'string' ? [[field, value === '' ? null : value]] : [];
  });
  const body = Object.fromEntries(given) as Record<string, string | null>;
  const { percent, ...texts } = body;
  if (percent === undefined) return texts as unknown as MilestoneReportBody;
  return { ...texts, percent: percent === null ? null : Number(percent) } as unknown as MilestoneReportBody;
}

/** The fields in which two contents differ, as texts. */
export function differences(
  yours: MilestoneReportBody,
  theirs: MilestoneReturnRow,
): { field: DraftField; yours: string | null; theirs: string | null }[] {
  const text = (value: string | number | null | undefined) => (value == null ? null : String(value));
  const fields = DRAFT_FIELDS.map((field) => {
    const saved = field === 'state' ? theirs.reported : theirs[field];
    return { field, yours: text(yours[field]), theirs: text(saved) };
  });
  return fields.filter((one) => one.yours !== one.theirs);
}
