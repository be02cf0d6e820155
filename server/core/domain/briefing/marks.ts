import { STATUS_WORDS } from '../observation-words.ts';
import type { Briefing } from './briefing.ts';

/** Figures that are going to be revised. */
const PROVISIONAL: readonly string[] = [STATUS_WORDS.zh.flash, STATUS_WORDS.zh.preliminary];

/**
 * What nobody may overlook, for every page and slide: 征求意见稿, 演示数据, and 含快报数 or 含初步数 where figures
 * in the table of targets are not final yet.
 */
export function pageMarks({ masthead, targets }: Briefing): string[] {
  const marks = masthead.marks.map(({ text }) => text);
  const provisional = PROVISIONAL.filter((word) => targets.some(({ status }) => status === word));
  return [...marks, ...provisional.map((word) => `含${word}`)].filter(
    (text, index, all) => all.indexOf(text) === index,
  );
}
