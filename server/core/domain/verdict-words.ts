import type { Locale } from './format.ts';
import type { Light } from './light.ts';
import type { OutlookClass } from './outlook.ts';
import type { SecondOpinionClass } from './second-opinion.ts';
import type { State } from './state.ts';

/** What a state is called, on screens and in briefings alike. */
export const STATE_WORDS: Record<Locale, Record<State, string>> = {
  zh: {
    no_quantified_target: '未设量化目标',
    awaiting_definition: '口径待确认',
    no_data: '缺报',
    awaiting_final_data: '终期数据未出',
    met_at_deadline: '到期达标',
    missed_at_deadline: '到期未达',
    met: '已达标',
    met_weakening: '达标但走弱',
    stale: '数据未更新',
    too_early: '数据不足',
    in_force: '推进中',
  },
  en: {
    no_quantified_target: 'No quantified target',
    awaiting_definition: 'Definition open',
    no_data: 'Not reported',
    awaiting_final_data: 'Final data pending',
    met_at_deadline: 'Met at deadline',
    missed_at_deadline: 'Missed at deadline',
    met: 'Met',
    met_weakening: 'Met, weakening',
    stale: 'Not updated',
    too_early: 'Too early',
    in_force: 'In progress',
  },
};

/** What a light is called; a colour never stands alone. */
export const LIGHT_WORDS: Record<Locale, Record<Light, string>> = {
  zh: { green: '正常', yellow: '关注', red: '滞后' },
  en: { green: 'On track', yellow: 'Watch', red: 'Behind' },
};

/** The colour of a light, for sentences that speak of it as a light. */
export const LIGHT_COLOUR_WORDS: Record<Locale, Record<Light, string>> = {
  zh: { green: '绿灯', yellow: '黄灯', red: '红灯' },
  en: { green: 'green', yellow: 'yellow', red: 'red' },
};

/** Where a target is heading, as weather. */
export const OUTLOOK_WORDS: Record<Locale, Record<OutlookClass, string>> = {
  zh: { sunny: '晴', fair: '少云', cloudy: '多云', stormy: '雷雨', none: '暂无' },
  en: { sunny: 'sunny', fair: 'fair', cloudy: 'cloudy', stormy: 'stormy', none: 'none' },
};

/** How far compound growth goes towards what is required. */
export const SECOND_OPINION_WORDS: Record<Locale, Record<SecondOpinionClass, string>> = {
  zh: {
    met: '已达标',
    substantial: '进展充分',
    moderate: '进展中等',
    limited: '进展有限',
    deterioration: '倒退',
    not_available: '无从判断',
  },
  en: {
    met: 'met',
    substantial: 'substantial progress',
    moderate: 'moderate progress',
    limited: 'limited progress',
    deterioration: 'deterioration',
    not_available: 'not available',
  },
};
