import type { Locale } from './format.ts';
import type { ObservationStatus } from './observation.ts';

/** How final a figure is, on screens and in briefings alike. */
export const STATUS_WORDS: Record<Locale, Record<ObservationStatus, string>> = {
  zh: {
    flash: '快报数',
    preliminary: '初步数',
    annual: '年报数',
    final: '最终核实数',
    census: '普查修订数',
    published: '来源公布数',
    not_published: '未公布',
    withdrawn: '已撤回',
  },
  en: {
    flash: 'flash',
    preliminary: 'preliminary',
    annual: 'annual',
    final: 'final',
    census: 'census revision',
    published: 'published',
    not_published: 'not published',
    withdrawn: 'withdrawn',
  },
};

/** What an invented figure is called in a table that leaves the site. */
export const DEMO_WORD: Record<Locale, string> = { zh: '演示数据', en: 'demonstration data' };
