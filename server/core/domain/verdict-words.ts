import type { Locale } from './format.ts';
import type { Light } from './light.ts';
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
