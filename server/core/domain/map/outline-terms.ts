import { isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../units.ts';
import { REVIEW_NUMBER_FORMATS, readReviewNumber } from './review-number.ts';
import { type GeometryFault, geometryFault, WHOLE } from './shape-fault.ts';

/** What has to stand beside an outline wherever it is shown. */
export interface OutlineTerms {
  reviewNumber: string;
  source: string;
  validFrom: IsoDate;
  /** Last day; null = not limited. */
  validTo: IsoDate | null;
}

export type GivenTerms = { [Key in keyof OutlineTerms]: string | null };

/** Longest text of a source. */
const MAX_SOURCE = 200;

const PROPERTIES: Record<keyof OutlineTerms, readonly string[]> = {
  reviewNumber: ['审图号', 'reviewnumber', 'review_number'],
  source: ['来源', '数据来源', 'source'],
  validFrom: ['有效期起', 'validfrom', 'valid_from'],
  validTo: ['有效期止', 'validto', 'valid_to'],
};

/** Which terms decide a fault of theirs. */
const DECIDED_BY: Record<string, readonly (keyof OutlineTerms)[]> = {
  'review-number': ['reviewNumber'],
  source: ['source'],
  'valid-from': ['validFrom'],
  'valid-to': ['validFrom', 'validTo'],
};

/** Whether a fault lies in what a feature says of itself, not in what is said of the whole file. */
export function isOwnFault({ code }: Pick<GeometryFault, 'code'>, own: Partial<GivenTerms>): boolean {
  return DECIDED_BY[code]!.some((key) => own[key] !== undefined);
}

/** The terms that a feature gives of itself: they stand before those of its file. */
export function ownTerms(properties: unknown): Partial<GivenTerms> {
  const own = new Map(
    Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).map(
      ([key, value]): [string, unknown] => [key.trim().toLowerCase(), value],
    ),
  );
  return Object.fromEntries(
    Object.entries(PROPERTIES).flatMap(([key, names]) => {
      const given = names
        .map((name) => own.get(name))
        .find((value) => typeof value === 'string' && value !== '');
      return given === undefined ? [] : [[key, given]];
    }),
  );
}

/** Terms as they are kept, or everything that is wrong with them. */
export function readTerms(given: GivenTerms, today: IsoDate): OutlineTerms | GeometryFault[] {
  const faults: GeometryFault[] = [];
  const reviewNumber =
    given.reviewNumber === null ? null : readReviewNumber(given.reviewNumber, Number(today.slice(0, 4)));
  if (reviewNumber === null) {
    const blank = given.reviewNumber === null || given.reviewNumber.trim() === '';
    faults.push(
      geometryFault(
        'review-number',
        WHOLE,
        blank
          ? { zh: '没有审图号。', en: 'The review number is missing.' }
          : {
              zh: `“${given.reviewNumber!.slice(0, 60)}”不是审图号的写法。`,
              en: `"${given.reviewNumber!.slice(0, 60)}" is not written as a review number.`,
            },
        REVIEW_NUMBER_FORMATS,
      ),
    );
  }
  const source = readSource(given.source);
  if (source === null) {
    const is = { zh: '没有来源，或写法无法保存。', en: 'The source is missing or cannot be kept.' };
    const wanted = {
      zh: `提供地图的单位和名称，不超过 ${MAX_SOURCE} 字`,
      en: `who made the map and what it is called, at most ${MAX_SOURCE} characters`,
    };
    faults.push(geometryFault('source', WHOLE, is, wanted));
  }
  faults.push(...validityFaults(given));
  if (faults.length > 0 || reviewNumber === null || source === null) return faults;
  return { reviewNumber, source, validFrom: given.validFrom!, validTo: given.validTo };
}

function readSource(given: string | null): string | null {
  const text = given?.trim() ?? '';
  const keepable = text.isWellFormed() && !/\p{Cc}/u.test(text) && [...text].length <= MAX_SOURCE;
  return text !== '' && keepable ? text : null;
}

function validityFaults({ validFrom, validTo }: GivenTerms): GeometryFault[] {
  const day = { zh: '日期，如 2024-03-01', en: 'a day such as 2024-03-01' };
  if (validFrom === null || !isIsoDate(validFrom)) {
    const is = { zh: '没有有效期的第一天。', en: 'The first day of validity is missing.' };
    return [geometryFault('valid-from', WHOLE, is, day)];
  }
  if (validTo === null) return [];
  if (!isIsoDate(validTo)) {
    const is = { zh: '有效期的最后一天不是日期。', en: 'The last day of validity is no day.' };
    return [geometryFault('valid-to', WHOLE, is, day)];
  }
  if (validTo >= validFrom) return [];
  const is = { zh: '有效期的最后一天早于第一天。', en: 'The last day of validity is before the first.' };
  return [geometryFault('valid-to', WHOLE, is)];
}
