import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** 山东省机器人产业发展目标监测月报（2026年9月）; in English with western brackets. */
export function documentTitle({ masthead, language }: Pick<Briefing, 'masthead' | 'language'>): string {
  return `${masthead.title}${PAPER_WORDS[language].inBrackets(masthead.period)}`;
}
