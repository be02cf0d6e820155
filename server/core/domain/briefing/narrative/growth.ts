import { formatFigure } from '../../format.ts';
import type { Period } from '../../period.ts';
import { roundHalfUp } from '../../rounding.ts';
import type { Change } from '../change.ts';
import { clause, type FigurePiece, type Sentence } from '../sentence.ts';
import { yearToDatePhrase } from '../words.ts';

/**
 * 前三季度同比增长13.0%; 比上年同期名义增长13.0%; 比上年同期增加3家; 比上年同期提高2.1个百分点; 与上年同期持平.
 * Growth is neither good nor bad here: it has no light.
 */
export function growthClause(change: Change, period: Period, unit: string, decimals: number): Sentence {
  switch (change.kind) {
    case 'published':
      return clause`${yearToDatePhrase(period)}${rate('同比', change.percent)}`;
    case 'nominal':
      return clause`比上年同期${rate('名义', change.percent)}`;
    case 'difference': {
      const rounded = roundHalfUp(change.value, decimals);
      if (rounded === 0) return clause`与上年同期持平`;
      const verb = unit === '%' ? ['提高', '下降'] : ['增加', '减少'];
      const suffix = unit === '%' ? '个百分点' : unit;
      const figure: FigurePiece = {
        text: `${formatFigure(Math.abs(change.value), decimals)}${suffix}`,
        value: change.value,
        light: null,
      };
      return clause`比上年同期${rounded > 0 ? verb[0]! : verb[1]!}${figure}`;
    }
  }
}

function rate(kind: '同比' | '名义', percent: number): Sentence {
  const rounded = roundHalfUp(percent, 1);
  if (rounded === 0) return clause`${kind}持平`;
  const figure = { text: `${formatFigure(Math.abs(percent), 1)}%`, value: percent, light: null };
  return clause`${kind}${rounded > 0 ? '增长' : '下降'}${figure}`;
}
