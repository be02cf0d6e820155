import type { MeasureKind } from './indicator.ts';
import { type PromiseField, type PromiseTerms, promiseAfter, type Ruling, rulingsOn } from './promise.ts';
import { type PromiseSetting, promiseFaults } from './promise-faults.ts';
import { CHOOSABLE_FIELDS, isLeftOpen } from './promise-open.ts';
import type { RulingDraft } from './ruling-draft.ts';
import type { RulingFault } from './ruling-fault.ts';
import { isPromiseField, readTerm } from './ruling-terms.ts';
import { rulingTextFaults } from './ruling-text-faults.ts';
import { isSameValue } from './same-value.ts';
import type { IsoDate } from './units.ts';

/** The promise that is ruled on. */
export interface RuledPromise extends PromiseSetting {
  document: PromiseTerms;
  /** Everything that was ruled before. */
  rulings: readonly Ruling[];
}

/** What a draft changes, and everything that keeps it from being a ruling. */
export interface RulingReading {
  changes: Partial<PromiseTerms>;
  faults: RulingFault[];
}

/**
 * Reads a draft and checks it: first that it says something that can be read, then that its kind may change
 * these terms, then that the promise holds together on every day from which it holds.
 */
export function readRuling(draft: RulingDraft, promise: RuledPromise): RulingReading {
  const { changes, faults } = readChanges(draft.changes);
  const unread = [...faults, ...rulingTextFaults(draft, promise)];
  if (unread.length > 0) return { changes, faults: unread };
  const normal = withRangeValue(changes, promise, draft);
  const mayNot =
    draft.kind === 'choice' ? choiceFaults(normal, promise) : unchangedFaults(normal, promise, draft);
  return { changes: normal, faults: mayNot.length > 0 ? mayNot : consequences(normal, promise, draft) };
}

function readChanges(raw: RulingDraft['changes']): RulingReading {
  const faults: RulingFault[] = [];
  const read: [string, unknown][] = [];
  for (const [field, value] of Object.entries(raw)) {
    const term = isPromiseField(field) ? readTerm(field, value) : null;
    if (term) read.push([field, term.value]);
    else faults.push({ code: isPromiseField(field) ? 'unreadable_term' : 'unknown_field', field, value });
  }
  if (Object.keys(raw).length === 0) faults.push({ code: 'empty', field: 'changes', value: undefined });
  return { changes: Object.fromEntries(read), faults };
}

/** The figure of a range is its lower bound: who changes the one need not repeat the other. */
function withRangeValue(
  changes: Partial<PromiseTerms>,
  promise: RuledPromise,
  { kind, effectiveFrom }: RulingDraft,
): Partial<PromiseTerms> {
  const { low } = changes;
  if (kind === 'choice' || low === undefined || low === null || changes.value !== undefined) return changes;
  const after = promiseAfter(standingOn(promise, effectiveFrom), [{ changes } as Ruling]);
  return after.comparator === 'between' ? { ...changes, value: low } : changes;
}

/** A person chooses only what the document leaves open and no authority has settled since. */
function choiceFaults(changes: Partial<PromiseTerms>, promise: RuledPromise): RulingFault[] {
  const { document, rulings } = promise;
  const faults = fieldsOf(changes).flatMap((field): RulingFault[] => {
    const value = changes[field];
    const choosable = CHOOSABLE_FIELDS.find((one) => one === field);
    if (choosable === undefined)
      return [{ code: document[field] === null ? 'not_choosable' : 'stated', field, value }];
    if (field === 'denominator' && promise.measureKind !== 'share')
      return [{ code: 'denominator_without_share', field, value }];
    if (!isLeftOpen(document, choosable, promise)) return [{ code: 'stated', field, value }];
    // Bounds of a range are figures that are promised, and the document gives one figure only.
    if (field === 'comparator' && value === 'between') return [{ code: 'not_choosable', field, value }];
    const amended = rulings.find((one) => one.kind === 'amendment' && one.changes[field] !== undefined);
    return amended ? [{ code: 'already_amended', field, value, document: amended.document }] : [];
  });
  if (faults.length > 0) return faults;
  const chosen = promiseAfter(
    document,
    rulings.filter(({ kind }) => kind === 'choice'),
  );
  return sameFaults(changes, chosen);
}

function unchangedFaults(
  changes: Partial<PromiseTerms>,
  promise: RuledPromise,
  { effectiveFrom }: RulingDraft,
): RulingFault[] {
  return sameFaults(changes, standingOn(promise, effectiveFrom));
}

/** A ruling that changes nothing is none. */
function sameFaults(changes: Partial<PromiseTerms>, before: PromiseTerms): RulingFault[] {
  const fields = fieldsOf(changes);
  if (!fields.every((field) => isSameValue(changes[field], before[field]))) return [];
  return fields.map((field) => ({ code: 'unchanged', field, value: changes[field] }));
}

/** The contradictions that a change leads to, now or under amendments that come into force later. */
function consequences(
  changes: Partial<PromiseTerms>,
  promise: RuledPromise,
  draft: RulingDraft,
): RulingFault[] {
  const { document, rulings } = promise;
  const { kind, effectiveFrom } = draft;
  const newest = { ...draft, changes, vintage: Number.POSITIVE_INFINITY } as unknown as Ruling;
  const days = rulings.map((one) => one.effectiveFrom).filter((day) => day !== null);
  const from = kind === 'choice' ? null : effectiveFrom;
  const looked = [from ?? '0000-01-01', ...days.filter((day) => from === null || day > from)];
  const faults = looked.flatMap((day) => {
    const terms = promiseAfter(document, rulingsOn([...rulings, newest], day));
    // A later amendment of the same term has taken it over.
    const changed = fieldsOf(changes).filter((field) => isSameValue(terms[field], changes[field]));
    return promiseFaults(terms, changed, promise);
  });
  return faults.filter((fault, index) => faults.findIndex((one) => isSameValue(one, fault)) === index);
}

function standingOn({ document, rulings }: RuledPromise, day: IsoDate | null): PromiseTerms {
  return promiseAfter(document, rulingsOn(rulings, day));
}

function fieldsOf(changes: Partial<PromiseTerms>): PromiseField[] {
  return Object.keys(changes) as PromiseField[];
}

/** The whole that a share is of, in the target's unit. */
export function wholeOf(measureKind: MeasureKind, scale: number | null): number | null {
  return measureKind === 'share' ? scale : null;
}
