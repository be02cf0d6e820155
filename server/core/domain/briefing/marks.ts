import { STATUS_WORDS } from '../observation-words.ts';
import type { Briefing } from './briefing.ts';

/** Figures that are going to be revised. */
const PROVISIONAL = ['flash', 'preliminary'] as const;

/**
 * What nobody may overlook, for every page and slide: 征求意见稿, 演示数据, and 含快报数 or 含初步数 where figures
 * in the table of targets are not final yet.
 */
export function pageMarks({ masthead, members, language, ...own }: Briefing): string[] {
  const targets = members?.flatMap(({ briefing }) => briefing.targets) ?? own.targets;
  const marks = masthead.marks.map(({ text }) => text);
  const words = PROVISIONAL.map((status) => STATUS_WORDS[language][status]);
  const provisional = words.filter((word) => targets.some(({ status }) => status === word));
  return [
    ...marks,
    ...provisional.map((word) => (language === 'zh' ? `含${word}` : `${word} figures`)),
  ].filter((text, index, all) => all.indexOf(text) === index);
}
