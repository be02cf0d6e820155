import { formatFigure, type Locale } from '../../format.ts';
import type { Period } from '../../period.ts';
import { roundHalfUp } from '../../rounding.ts';
import { unitOfChange } from '../../unit-of-change.ts';
import type { Change } from '../change.ts';
import { amount, clause, type Sentence } from '../sentence.ts';
import { yearToDatePhrase } from '../words.ts';

/**
 * 前三季度同比增长13.0%; 比上年同期名义增长13.0%; 比上年同期增加3家; 比上年同期提高2.1个百分点; 与上年同期持平.
 * Growth is neither good nor bad here: it has no light.
 */
export function growthClause(
  change: Change,
  period: Period,
  unit: string,
  decimals: number,
  locale: Locale = 'zh',
): Sentence {
  if (locale === 'en') return growthEn(change, period, unit, decimals);
  switch (change.kind) {
    case 'published':
      return clause`${yearToDatePhrase(period)}${rate('同比', change.percent)}`;
    case 'nominal':
      return clause`比上年同期${rate('名义', change.percent)}`;
    case 'difference': {
      const rounded = roundHalfUp(change.value, decimals);
      if (rounded === 0) return clause`与上年同期持平`;
      const verb = unit === '%' ? ['提高', '下降'] : ['增加', '减少'];
      return clause`比上年同期${rounded > 0 ? verb[0]! : verb[1]!}${sized(change.value, decimals, unit, 'zh')}`;
    }
  }
}

/** first-half growth of 13.0% year on year; up 3 firms on a year before. */
function growthEn(change: Change, period: Period, unit: string, decimals: number): Sentence {
  if (change.kind === 'difference') {
    const rounded = roundHalfUp(change.value, decimals);
    if (rounded === 0) return clause`level with a year before`;
    return clause`${rounded > 0 ? 'up' : 'down'} ${sized(change.value, decimals, unit, 'en')} on a year before`;
  }
  const published = change.kind === 'published';
  const what = published ? `${yearToDatePhrase(period, 'en')} figure ` : 'nominally ';
  const rounded = roundHalfUp(change.percent, 1);
  if (rounded === 0) return clause`${what}level with a year before`;
  return clause`${what}${rounded > 0 ? 'up' : 'down'} ${percent(change.percent)} year on year`;
}

function sized(value: number, decimals: number, unit: string, locale: Locale) {
  return { ...amount(Math.abs(value), decimals, unitOfChange(unit), null, locale), value };
}

function percent(value: number) {
  return { text: `${formatFigure(Math.abs(value), 1)}%`, value, light: null };
}

function rate(kind: '同比' | '名义', value: number): Sentence {
  const rounded = roundHalfUp(value, 1);
  if (rounded === 0) return clause`${kind}持平`;
  return clause`${kind}${rounded > 0 ? '增长' : '下降'}${percent(value)}`;
}
