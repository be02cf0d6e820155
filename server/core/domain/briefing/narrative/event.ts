import { daysBetween } from '../../calendar.ts';
import type { Locale } from '../../format.ts';
import type { IsoDate } from '../../units.ts';
import type { EventFacts } from '../input.ts';
import { quoted } from '../quoted.ts';
import { bare, count, type Sentence, sentence, tally } from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/** …系列活动定于2026年3月6日在福州市举办，距活动还有34天; 已于…举办，至今25天; 于当日举办. */
export function eventSentence(
  { name, date, place }: EventFacts,
  day: IsoDate,
  locale: Locale = 'zh',
): Sentence | null {
  if (date === null) return null;
  const on = dayPhrase(date, locale);
  const away = daysBetween(day, date);
  if (locale === 'en') {
    const what = quoted(name, locale);
    const at = place === null ? '' : ` (${withoutRemark(place)})`;
    if (away > 0) return sentence`${what} is to be held on ${on}${at}, in ${tally(away, 'day')}.`;
    if (away === 0) return sentence`${what} is held on ${on}${at}, the day of the cut-off (day ${bare(1)}).`;
    return sentence`${what} was held on ${on}${at}, ${tally(-away, 'day')} ago.`;
  }
  const where = place === null ? '' : `在${withoutRemark(place)}`;
  if (away > 0) return sentence`${name}定于${on}${where}举办，距活动还有${count(away, '天')}。`;
  if (away === 0) return sentence`${name}于${on}${where}举办，即截止日当日（第${count(1, '天')}）。`;
  return sentence`${name}已于${on}${where}举办，至今${count(-away, '天')}。`;
}

/** 福州市(场地另行通知) → 福州市 */
export function withoutRemark(place: string): string {
  return place.replace(/[（(].*[)）]$/, '');
}
