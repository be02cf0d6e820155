import type { Locale } from './format.ts';

/** Units in English; a unit that is not listed is shown as it was reported. */
const ENGLISH: Record<string, string> = {
  亿元: 'CNY 100m',
  万元: 'CNY 10k',
  元: 'CNY',
  家: 'firms',
  户: 'firms',
  个: 'items',
  名: 'people',
  项: 'items',
  台: 'robots',
  套: 'sets',
  万台: '10k robots',
  '台（套）': 'robots (sets)',
  '台/万人': 'robots per 10k workers',
  '%': '%',
  个百分点: 'pp',
  人: 'people',
  万人: '10k people',
};

/** A unit as a language writes it. */
export function unitName(unit: string, locale: Locale): string {
  return locale === 'zh' ? unit : (ENGLISH[unit] ?? unit);
}
