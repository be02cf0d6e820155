import { isIsoDate } from './calendar.ts';
import { type MilestoneReport, REPORTED_STATES, type ReportedState } from './milestone.ts';
import type { DraftFault, DraftField } from './milestone-faults.ts';
import type { IsoDate, Percent } from './units.ts';

/** What a person fills in to report a goal, task or event, as it was written. */
export type MilestoneDraft = Record<DraftField, string | null>;

/** What a report is held against. */
export interface DraftContext {
  /** The day that the document names; null when it names none. */
  deadline: IsoDate | null;
  /** The first day of the plan; null when the document tells none. */
  planStart: IsoDate | null;
  /** The day on which it is reported. */
  today: IsoDate;
  /** False for an event, which takes place or does not. */
  takesPercent: boolean;
  /** The per cent published last; null when there is none. */
  lastPercent: Percent | null;
  /** The units that the document makes responsible; empty when it names none, and then any may report. */
  units: readonly string[];
}

/** A report without what the record adds to it. */
export type ReportContent = Omit<
  MilestoneReport,
  'vintage' | 'recordedAt' | 'recorder' | 'evidenceFile' | 'evidenceFileName'
>;

const LONGEST: Partial<Record<DraftField, number>> = {
  evidence: 2000,
  evidenceUrl: 2000,
  note: 2000,
  unit: 100,
  recorder: 100,
};

const MANY_LINES: readonly DraftField[] = ['evidence', 'note'];

/** The draft without spaces around its texts; an empty text is a missing one. */
export function tidyDraft(draft: MilestoneDraft): MilestoneDraft {
  const entries = Object.entries(draft).map(([field, text]) => [field, text?.trim() || null]);
  return Object.fromEntries(entries) as MilestoneDraft;
}

/**
 * What keeps a draft from being a report, in the order of the form; empty when nothing does.
 * @param draft tidied
 */
export function draftFaults(draft: MilestoneDraft, context: DraftContext): DraftFault[] {
  const faults = [
    stateFault(draft),
    percentFault(draft, context),
    doneOnFault(draft, context),
    evidenceFault(draft),
    addressFault(draft),
    dueFault(draft, context),
    fallFault(draft, context),
    unitFault(draft, context),
    ...textFaults(draft),
  ];
  return faults.filter((fault) => fault !== null);
}

/**
 * What a draft says, as it is kept. What is done is at 100 per cent without saying so.
 * @param draft tidied and without a fault that keeps it from being kept
 */
export function contentOf(
  { state, percent, doneOn, evidence, evidenceUrl, due, note, unit }: MilestoneDraft,
  { takesPercent }: Pick<DraftContext, 'takesPercent'>,
): ReportContent {
  const said = percent === null ? null : Number(percent);
  return {
    state: state as ReportedState,
    percent: said === null && state === 'done' && takesPercent ? 100 : said,
    doneOn,
    evidence,
    evidenceUrl,
    due,
    note,
    unit,
  };
}

/** The first day on which something promised by a plan can have been done: its first year's, or its signing. */
export function planStartOf(periodFrom: string | null, signedDate: IsoDate | null): IsoDate | null {
  const first = periodFrom === null ? null : `${periodFrom}-01-01`;
  if (first === null || signedDate === null) return first ?? signedDate;
  return first < signedDate ? first : signedDate;
}

function stateFault({ state }: MilestoneDraft): DraftFault | null {
  return isReportedState(state) ? null : { field: 'state', code: 'state_unknown', value: state };
}

function isReportedState(text: string | null): text is ReportedState {
  return REPORTED_STATES.some((one) => one === text);
}

/** Like "60", "62.5": a number as people write a per cent. */
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

function percentFault(
  { state, percent: value }: MilestoneDraft,
  { takesPercent }: DraftContext,
): DraftFault | null {
  const field = 'percent';
  if (value === null) return null;
  if (!PERCENT.test(value) || Number(value) > 100) return { field, code: 'percent_out_of_range', value };
  if (!takesPercent) return { field, code: 'percent_of_event', value };
  const percent = Number(value);
  if (state === 'done' && percent < 100) return { field, code: 'percent_of_done', value };
  if (state === 'not_started' && percent > 0) return { field, code: 'percent_of_not_started', value };
  if (state === 'in_progress' && percent === 100) return { field, code: 'percent_before_done', value };
  return null;
}

/** A per cent falls only where the note says why. */
function fallFault(
  { percent, note: value }: MilestoneDraft,
  { takesPercent, lastPercent }: DraftContext,
): DraftFault | null {
  if (!takesPercent || lastPercent === null || percent === null || value !== null) return null;
  if (!PERCENT.test(percent) || Number(percent) >= lastPercent) return null;
  return { field: 'note', code: 'fall_unexplained', value, last: lastPercent };
}

function unitFault({ unit: value }: MilestoneDraft, { units }: DraftContext): DraftFault | null {
  if (value === null || units.length === 0 || units.includes(value)) return null;
  return { field: 'unit', code: 'unit_unknown', value, units };
}

/** What a responsible unit hands in says which unit it is. */
export function reporterFault({ unit: value }: MilestoneDraft, units: readonly string[]): DraftFault | null {
  return value === null ? { field: 'unit', code: 'unit_required', value, units } : null;
}

function doneOnFault(
  { state, doneOn: value }: MilestoneDraft,
  { planStart, today }: DraftContext,
): DraftFault | null {
  const field = 'doneOn';
  if (!isReportedState(state)) return null;
  if (state !== 'done') return value === null ? null : { field, code: 'day_without_done', value };
  if (value === null) return { field, code: 'day_required', value };
  if (!isKeptDay(value)) return { field, code: 'not_a_day', value };
  if (value > today) return { field, code: 'day_in_future', value, bound: today };
  if (planStart !== null && value < planStart)
    return { field, code: 'day_before_plan', value, bound: planStart };
  return null;
}

function evidenceFault({ state, evidence: value }: MilestoneDraft): DraftFault | null {
  return state === 'done' && value === null ? { field: 'evidence', code: 'evidence_required', value } : null;
}

function addressFault({ evidenceUrl: value }: MilestoneDraft): DraftFault | null {
  if (value === null || (/^https?:\/\//i.test(value) && URL.canParse(value))) return null;
  return { field: 'evidenceUrl', code: 'not_an_address', value };
}

function dueFault({ due: value }: MilestoneDraft, { deadline, planStart }: DraftContext): DraftFault | null {
  const field = 'due';
  if (value === null) return null;
  if (deadline !== null) return { field, code: 'due_stated', value, bound: deadline };
  if (!isKeptDay(value)) return { field, code: 'not_a_day', value };
  if (planStart !== null && value < planStart)
    return { field, code: 'day_before_plan', value, bound: planStart };
  return null;
}

function textFaults(draft: MilestoneDraft): DraftFault[] {
  return (Object.entries(LONGEST) as [DraftField, number][]).flatMap(([field, longest]): DraftFault[] => {
    const value = draft[field];
    if (value === null) return [];
    const strange = MANY_LINES.includes(field) ? /[^\P{Cc}\n\r\t]/u : /\p{Cc}/u;
    if (!value.isWellFormed() || strange.test(value)) return [{ field, code: 'unreadable', value }];
    return [...value].length > longest ? [{ field, code: 'too_long', value, longest }] : [];
  });
}

/** A calendar day of the years 1900 to 2199. */
function isKeptDay(text: string): boolean {
  return /^(19|20|21)/.test(text) && isIsoDate(text);
}
