import { PAPERS, type PaperFormat } from '#core/domain/briefing/life/paper.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { IssueRecord } from '#db/queries/briefing-issues.ts';

/** 山东省机器人产业发展目标监测月报（2026年9月）.pdf */
export function issueFileName(
  { title, period, language, correction, state }: IssueRecord,
  format: PaperFormat,
): string {
  const marks = [
    formatPeriod(period, language),
    ...(correction > 0 ? [correction === 1 ? '更正' : `第${correction}次更正`] : []),
    ...(state === 'issued' ? [] : ['未签发']),
  ];
  const { mark, extension } = PAPERS[format];
  return `${title}（${marks.join('，')}）${mark}.${extension}`;
}
