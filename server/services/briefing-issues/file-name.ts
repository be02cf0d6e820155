import { PAPERS, type PaperFormat } from '#core/domain/briefing/life/paper.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { IssueRecord } from '#db/queries/briefing-issues.ts';

const WORDS = {
  zh: { correction: '更正', unissued: '未签发' },
  en: { correction: 'correction', unissued: 'not issued' },
} as const;

/** 山东省机器人产业发展目标监测月报（2026年9月）.pdf */
export function issueFileName(
  { title, period, language, correction, state }: IssueRecord,
  format: PaperFormat,
): string {
  const words = WORDS[language];
  const marks = [
    formatPeriod(period, language),
    ...(correction > 0 ? [correction === 1 ? words.correction : `${words.correction}${correction}`] : []),
    ...(state === 'issued' ? [] : [words.unissued]),
  ];
  const { mark, extension } = PAPERS[format];
  return `${title}（${marks.join('，')}）${mark}.${extension}`;
}
