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

/** A briefing as a 更正 of an issued one: marked in its masthead, with the reason and every changed figure in its notes. */
export function asCorrection(
  briefing: Briefing,
  { ordinal, reason, issuedOn, differences }: CorrectionFacts,
): Briefing {
  const { masthead, notes } = briefing;
  const text = ordinal === 1 ? '更正' : `第${ordinal}次更正`;
  const marks = [{ kind: 'correction' as const, text }, ...masthead.marks];
  const told = differences.slice(0, MOST_TOLD).map(differenceText);
  const rest = differences.length > MOST_TOLD ? `；其余${differences.length - MOST_TOLD}处见更正清单` : '';
  const list =
    differences.length === 0
      ? '所列数字没有变化。'
      : `更正${differences.length}处：${told.join('；')}${rest}。`;
  const stop = /[。！？.!?]$/.test(reason) ? '' : '。';
  return {
    ...briefing,
    masthead: { ...masthead, marks },
    notes: [`本期更正${issuedOn}签发的同期简报。更正原因：${reason}${stop}${list}`, ...notes],
  };
}

/** 机器人制造产业规模·现值：386.2 → 391.0 */
export function differenceText({ subject, aspect, before, after }: FigureDifference): string {
  const place = aspect === '' ? subject : `${subject}·${aspect}`;
  return `${place}：${before ?? '（无）'} → ${after ?? '（无）'}`;
}
