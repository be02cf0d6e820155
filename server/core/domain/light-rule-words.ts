import type { Locale } from './format.ts';
import type { LightRule } from './light.ts';
import type { LightRuleFault } from './light-rule-faults.ts';

type Stretch = Pick<LightRule, 'above' | 'upTo'>;

/** A stretch of lags as mathematics writes it: "(0, 10]", "(−∞, 5]", "(20, +∞)". */
export function lagInterval({ above, upTo }: Stretch): string {
  return `(${above === null ? '−∞' : shown(above)}, ${upTo === null ? '+∞)' : `${shown(upTo)}]`}`;
}

/** The same in words: "落后超过 5、不超过 20 个百分点"; what reaches from below to a lag holds those ahead, too. */
export function lagRange({ above, upTo }: Stretch, locale: Locale): string {
  if (above === null && upTo === null) return locale === 'zh' ? '任何落后幅度' : 'any lag';
  const ahead = above === null && upTo !== null && upTo >= 0;
  if (locale === 'zh') {
    const bounds = [
      above === null ? [] : [`超过 ${shown(above)}`],
      upTo === null ? [] : [`不超过 ${shown(upTo)}`],
    ];
    return `落后${bounds.flat().join('、')} 个百分点${ahead ? '，或领先' : ''}`;
  }
  const bounds = [
    above === null ? [] : [`more than ${shown(above)}`],
    upTo === null ? [] : [`up to ${shown(upTo)}`],
  ];
  return `${bounds.flat().join(', ')} points behind${ahead ? ', or ahead' : ''}`;
}

/** The fault as a sentence that names the stretch of lags. */
export function lightRuleFaultText(fault: LightRuleFault, locale: Locale): string {
  return FAULTS[locale][fault.kind](`${lagInterval(fault)}`, lagRange(fault, locale));
}

const FAULTS: Record<Locale, Record<LightRuleFault['kind'], (interval: string, words: string) => string>> = {
  zh: {
    uncovered: (interval, words) => `区间 ${interval} 没有规则：${words}时亮什么灯，应有且只有一条规则`,
    doubled: (interval, words) => `区间 ${interval} 有多条规则：${words}时亮什么灯，应有且只有一条规则`,
    empty: (interval) => `规则 ${interval} 不包含任何数：下界应小于上界`,
    unreadable: (interval) =>
      `规则 ${interval} 无法使用：灯色应为 green、yellow、red 之一，上下界应为绝对值不超过 100000 的数或空`,
  },
  en: {
    uncovered: (interval, words) => `No rule decides ${interval} (${words}); there should be exactly one`,
    doubled: (interval, words) => `Several rules decide ${interval} (${words}); there should be exactly one`,
    empty: (interval) =>
      `The rule ${interval} holds no number; its lower bound should be below its upper one`,
    unreadable: (interval) =>
      `The rule ${interval} cannot be used; a light is green, yellow or red, and a bound is a number of at most 100000 either way, or none`,
  },
};

function shown(points: number): string {
  return String(points).replace('-', '−');
}
