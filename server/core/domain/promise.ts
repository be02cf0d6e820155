import { chinaDate } from './calendar.ts';
import { isSameValue } from './same-value.ts';
import type { Target } from './target.ts';
import type { IsoDate, IsoInstant, VintageId } from './units.ts';

/** What of a target may change after its document was read. */
export const PROMISE_FIELDS = [
  'comparator',
  'value',
  'low',
  'high',
  'tolerance',
  'deadline',
  'startDate',
  'baseline',
  'denominator',
  'course',
] as const satisfies readonly (keyof Target)[];
export type PromiseField = (typeof PROMISE_FIELDS)[number];
export type PromiseTerms = Pick<Target, PromiseField>;

/**
 * `amendment` 调整: the authority changed what it promised. `choice` 人工选定: a person filled in what the
 * document leaves open; the document's own words stay as they are.
 */
export const RULING_KINDS = ['amendment', 'choice'] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

/** A change to a promise, kept beside the others. */
export interface Ruling {
  kind: RulingKind;
  changes: Partial<PromiseTerms>;
  /** The day from which an amendment holds; null for a choice, which holds from the beginning. */
  effectiveFrom: IsoDate | null;
  vintage: VintageId;
  recordedAt: IsoInstant;
  recorder: string;
  reason: string;
  /** The document that amends, and where in it. */
  document: string | null;
  locator: string | null;
}

/** Which promise figures are held against: as it stood on the day judged (当时口径), or as it stands now (现行口径). */
export const PROMISE_VIEWS = ['then', 'now'] as const;
export type PromiseView = (typeof PROMISE_VIEWS)[number];

/** The rulings that hold on a day, in the order in which they apply; every ruling when `day` is null. */
export function rulingsOn(rulings: readonly Ruling[], day: IsoDate | null): Ruling[] {
  return rulings
    .filter(({ effectiveFrom }) => day === null || effectiveFrom === null || effectiveFrom <= day)
    .sort((a, b) => compareDays(a.effectiveFrom, b.effectiveFrom) || a.vintage - b.vintage);
}

/** What is promised after some rulings, the later one winning field by field. */
export function promiseAfter<Terms extends PromiseTerms>(document: Terms, rulings: readonly Ruling[]): Terms {
  return Object.assign({}, document, ...rulings.map(({ changes }) => changes));
}

/**
 * The rulings that still have a part in what is promised: of the choices of one field the last, and none that
 * opened it again. Amendments stay as they are.
 *
 * @param rulings as `rulingsOn` gives them
 * @returns a list that leads to the same promise
 */
export function rulingsInEffect(document: PromiseTerms, rulings: readonly Ruling[]): Ruling[] {
  const choices = rulings.filter(({ kind }) => kind === 'choice');
  const isLast = (ruling: Ruling, field: PromiseField) =>
    choices.findLast(({ changes }) => changes[field] !== undefined) === ruling;
  return rulings.flatMap((ruling): Ruling[] => {
    if (ruling.kind === 'amendment') return [ruling];
    const fields = PROMISE_FIELDS.filter(
      (field) =>
        ruling.changes[field] !== undefined &&
        isLast(ruling, field) &&
        !isSameValue(ruling.changes[field], document[field]),
    );
    if (fields.length === 0) return [];
    return [
      { ...ruling, changes: Object.fromEntries(fields.map((field) => [field, ruling.changes[field]])) },
    ];
  });
}

/** A promise that another one took the place of. */
export interface FormerPromise {
  terms: PromiseTerms;
  /** The ruling that changed it. */
  changedBy: Ruling;
  /** From when on the later one held and was known. */
  until: IsoDate;
}

/**
 * The promises that held before the present one, in the order in which they gave way: each as everybody knew it then.
 * An amendment that is recorded before it comes into force takes hold on that day, every other ruling when it is recorded.
 *
 * @param rulings those that are known and hold, in any order
 */
export function formerPromises(document: PromiseTerms, rulings: readonly Ruling[]): FormerPromise[] {
  const steps = rulings
    .map((ruling) => ({ ruling, until: takesHold(ruling) }))
    .sort((a, b) => compareDays(a.until, b.until) || a.ruling.vintage - b.ruling.vintage);
  const after = (count: number) =>
    promiseAfter(
      document,
      rulingsOn(
        steps.slice(0, count).map(({ ruling }) => ruling),
        null,
      ),
    );
  return steps.flatMap(({ ruling, until }, index): FormerPromise[] => {
    const terms = after(index);
    return isSameValue(terms, after(index + 1)) ? [] : [{ terms, changedBy: ruling, until }];
  });
}

function takesHold({ recordedAt, effectiveFrom }: Ruling): IsoDate {
  const known = chinaDate(recordedAt);
  return effectiveFrom !== null && effectiveFrom > known ? effectiveFrom : known;
}

/** Choices come before every amendment: what an authority says outweighs what a person filled in. */
function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
