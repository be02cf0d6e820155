import { nameKey } from './plain-text.ts';

/** What a column holds. `current` is 当期, `ytd` 累计; `value` with `basis` is one figure a row. */
export type ColumnId =
  | 'plan'
  | 'regionCode'
  | 'region'
  | 'indicatorCode'
  | 'indicator'
  | 'period'
  | 'unit'
  | 'current'
  | 'ytd'
  | 'value'
  | 'basis'
  | 'yoy'
  | 'currentYoy'
  | 'ytdYoy'
  | 'status'
  | 'note';

/** Every heading a column may have; the first one is how our own files write it. */
const HEADINGS: Record<ColumnId, readonly string[]> = {
  plan: ['计划编码', '计划', 'plan', 'plan code'],
  regionCode: ['地区编码', '地区代码', '行政区划代码', 'region code', 'regionCode'],
  region: ['地区', '地区名称', '区域', 'region', 'region name'],
  indicatorCode: ['指标编码', '指标代码', 'indicator code', 'indicatorCode'],
  indicator: ['指标', '指标名称', 'indicator', 'indicator name', 'series'],
  period: ['时期', '报告期', '期间', '统计时期', 'period'],
  unit: ['单位', '计量单位', 'unit'],
  current: [
    '当期',
    '本期',
    '当期值',
    '本期值',
    '当月',
    '本月',
    '当季',
    '本季',
    'current',
    'this period',
    'month',
  ],
  ytd: ['累计', '累计值', '本年累计', '年初至今', 'ytd', 'year to date', 'cumulative'],
  value: ['数值', '值', 'value'],
  basis: ['口径', '数值口径', 'basis', 'form'],
  yoy: ['同比(%)', '同比', '同比增长', '同比增速', 'yoy', 'yoy percent', 'yoyPercent', 'yoyPublishedPct'],
  currentYoy: ['当期同比(%)', '当期同比', '本期同比', '当月同比', 'current yoy'],
  ytdYoy: ['累计同比(%)', '累计同比', 'ytd yoy'],
  status: ['状态', '数据状态', 'status'],
  note: ['备注', '说明', 'note', 'remark'],
};

const BY_NAME = new Map<string, ColumnId>(
  (Object.entries(HEADINGS) as [ColumnId, readonly string[]][]).flatMap(([id, names]) =>
    names.map((name) => [headingKey(name), id] as const),
  ),
);

/** The heading that our own files write. */
export function headingOf(column: ColumnId): string {
  return HEADINGS[column][0]!;
}

/** What a heading names, in Chinese or English, with or without a bracketed unit; null for any other text. */
export function columnNamed(text: string): ColumnId | null {
  return BY_NAME.get(headingKey(text)) ?? null;
}

function headingKey(text: string): string {
  return nameKey(text)
    .replaceAll(/[([](%|可选|必填|选填)[)\]]/g, '')
    .replaceAll(/[*_:-]/g, '');
}
