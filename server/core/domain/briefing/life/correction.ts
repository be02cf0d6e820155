import type { Locale } from '../../format.ts';
import type { Briefing } from '../briefing.ts';
import type { FigureDifference } from './difference.ts';

/** Differences that are told one by one in a correction's own notes; a longer list is told of as a whole. */
const MOST_TOLD = 12;

export interface CorrectionFacts {
  /** 1 for the first correction. */
  ordinal: number;
  reason: string;
  /** Day on which what it corrects was issued, as printed. */
  issuedOn: string;
  differences: readonly FigureDifference[];
}

const WORDS = {
  zh: {
    mark: (ordinal: number) => (ordinal === 1 ? '更正' : `第${ordinal}次更正`),
    note: (day: string, reason: string) =>
      `本期更正${day}签发的同期简报。更正原因：${reason}${stopped(reason, '。')}`,
    same: '所列数字没有变化。',
    list: (count: number, told: string, more: number) =>
      `更正${count}处：${told}${more > 0 ? `；其余${more}处见更正清单` : ''}。`,
    between: '；',
    none: '（无）',
    place: (subject: string, aspect: string) => `${subject}·${aspect}`,
    colon: '：',
  },
  en: {
    mark: (ordinal: number) => (ordinal === 1 ? 'Correction' : `Correction ${ordinal}`),
    note: (day: string, reason: string) =>
      `This corrects the issue of the same period of ${day}. Reason: ${reason}${stopped(reason, '.')} `,
    same: 'No figure changed.',
    list: (count: number, told: string, more: number) =>
      `${count} corrected: ${told}${more > 0 ? `; ${more} more in the list of corrections` : ''}.`,
    between: '; ',
    none: '(none)',
    place: (subject: string, aspect: string) => `${subject}, ${aspect}`,
    colon: ': ',
  },
} as const;

/** A briefing as a 更正 of an issued one: marked in its masthead, with the reason and every changed figure in its notes. */
export function asCorrection(
  briefing: Briefing,
  { ordinal, reason, issuedOn, differences }: CorrectionFacts,
): Briefing {
  const { masthead, notes, language } = briefing;
  const words = WORDS[language];
  const marks = [{ kind: 'correction' as const, text: words.mark(ordinal) }, ...masthead.marks];
  const told = differences.slice(0, MOST_TOLD).map((one) => differenceText(one, language));
  const list =
    differences.length === 0
      ? words.same
      : words.list(differences.length, told.join(words.between), differences.length - told.length);
  return {
    ...briefing,
    masthead: { ...masthead, marks },
    notes: [`${words.note(issuedOn, reason)}${list}`, ...notes],
  };
}

/** 机器人制造产业规模·现值：386.2 → 391.0 */
export function differenceText(
  { subject, aspect, before, after }: FigureDifference,
  locale: Locale = 'zh',
): string {
  const { place, none, colon } = WORDS[locale];
  const where = aspect === '' ? subject : place(subject, aspect);
  return `${where}${colon}${before ?? none} → ${after ?? none}`;
}

function stopped(text: string, stop: string): string {
  return /[。！？.!?]$/.test(text) ? '' : stop;
}
