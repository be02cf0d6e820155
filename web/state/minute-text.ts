import type { Locale } from '#core/domain/format.ts';

/** A moment as the reader's own clock shows it: "11月29日 08:12". */
export function minuteText(at: Date, locale: Locale): string {
  const time = at.toTimeString().slice(0, 5);
  if (locale === 'zh') return `${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })} ${time}`;
}
