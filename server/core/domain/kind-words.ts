import type { Locale } from './format.ts';
import type { MeasureKind } from './indicator.ts';
import type { Form } from './observation.ts';
import type { RegionKind } from './upload/vocabulary.ts';

/** What kinds of regions, of measures and of figures are called, on screens and in sentences alike. */
export const REGION_KIND_WORDS: Record<Locale, Record<RegionKind, string>> = {
  zh: {
    nation: '全国',
    province: '省级',
    city: '地级市',
    county: '县级',
    township: '乡镇街道',
    functional: '功能区',
  },
  en: {
    nation: 'nation',
    province: 'province',
    city: 'city',
    county: 'county',
    township: 'town',
    functional: 'functional area',
  },
};

export const MEASURE_WORDS: Record<Locale, Record<MeasureKind, string>> = {
  zh: {
    stock: '时点数',
    flow: '时期数',
    cumulative: '累计数',
    ratio: '比率',
    share: '占比',
    milestone: '里程碑',
  },
  en: {
    stock: 'stock',
    flow: 'flow',
    cumulative: 'cumulative',
    ratio: 'ratio',
    share: 'share',
    milestone: 'milestone',
  },
};

export const FORM_WORDS: Record<Locale, Record<Form, string>> = {
  zh: { point: '时点', period: '当期', ytd: '累计' },
  en: { point: 'at period end', period: 'period', ytd: 'year to date' },
};
