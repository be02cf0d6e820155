import { formatPeriod, type Locale } from '../../format.ts';
import type { Period } from '../../period.ts';

export interface NoticeFacts {
  kind: 'drafted' | 'issued' | 'failed';
  title: string;
  /** 总第21期; null where there is no briefing. */
  number: string | null;
  correction: number | null;
  period: Period | null;
  fault: string | null;
}

/** What somebody is told of a briefing, in one sentence. */
export function noticeText(
  { kind, title, number, correction, period, fault }: NoticeFacts,
  locale: Locale,
): string {
  const when = formatPeriod(period, locale);
  if (locale === 'en') {
    const name = `${title}, ${when}`;
    if (kind === 'drafted') return `${name}: drafted by schedule, waiting to be checked.`;
    if (kind === 'issued') return `${name}: ${correction ? 'a correction was issued' : 'issued'}.`;
    return `${name}: could not be drafted by schedule (${fault ?? ''}).`;
  }
  const name = `《${title}》${when}${number === null ? '' : `（${number}）`}`;
  if (kind === 'drafted') return `${name}已自动起草，请核稿。`;
  if (kind === 'issued') return `${name}${correction ? '的更正' : ''}已签发。`;
  return `${name}未能自动起草：${fault ?? '原因不明'}`;
}
