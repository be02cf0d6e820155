import type { Book, Cell, MergedRange } from '#core/domain/upload/cell.ts';
import type { Severity } from '#core/domain/upload/issue.ts';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { composePreview, type Preview, type PreviewOptions } from '#core/domain/upload/preview.ts';
import { type Reading, readBook } from '#core/domain/upload/read-book.ts';
import type { KnownIndicator, KnownRegion, Vocabulary } from '#core/domain/upload/vocabulary.ts';

export const TODAY = '2026-11-21';

const anIndicator = (
  code: string,
  name: string,
  unit: string,
  measureKind: KnownIndicator['measureKind'],
  rest: Partial<KnownIndicator> = {},
): KnownIndicator => ({
  code,
  name,
  nameEn: code.replaceAll('_', ' '),
  unit,
  measureKind,
  placeRollup: 'sum',
  direction: 'up',
  decimals: 0,
  numerator: null,
  denominator: null,
  scale: null,
  ...rest,
});

const aRegion = (code: string, name: string, rest: Partial<KnownRegion> = {}): KnownRegion => ({
  code,
  kind: code === '100000' ? 'nation' : code.endsWith('0000') ? 'province' : 'city',
  name,
  shortName: name.replace(/[省市区]$/, ''),
  nameEn: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
  parent: '100000',
  statisticalParent: null,
  ...rest,
});

/** Indicators of each kind, 机器人产量 in no plan; and regions with the traps that names have. */
export const VOCABULARY: Vocabulary = {
  plans: [
    {
      code: 'SD',
      title: '山东省行动计划',
      shortTitle: '山东',
      region: { code: '370000', name: '山东省' },
      indicators: ['robot_scale', 'leading_firms', 'new_firms', 'density', 'city_share', 'platform'],
      levels: [],
    },
    {
      code: 'JS',
      title: '江苏省行动计划',
      shortTitle: '江苏',
      region: { code: '320000', name: '江苏省' },
      indicators: ['chain_scale'],
      levels: [],
    },
    {
      code: 'CQ',
      title: '重庆市行动计划',
      shortTitle: '重庆',
      region: { code: '500000', name: '重庆市' },
      indicators: [],
      levels: [],
    },
  ],
  regions: [
    aRegion('100000', '全国', { aliases: ['中国'], parent: null }),
    aRegion('370000', '山东省'),
    aRegion('370200', '青岛市', { nameEn: 'Qingdao', parent: '370000' }),
    aRegion('371300', '临沂市', { parent: '370000' }),
    aRegion('320000', '江苏省'),
    aRegion('320100', '南京市', { parent: '320000' }),
    aRegion('500000', '重庆市'),
    aRegion('500105', '江北区', { parent: '500000', validTo: '2025-11-05', successors: ['500157'] }),
    aRegion('500157', '两江新区', { parent: '500000', validFrom: '2025-11-06' }),
    aRegion('110105', '朝阳区'),
    aRegion('220104', '朝阳区'),
  ],
  indicators: [
    anIndicator('robot_output', '机器人产量', '套', 'flow'),
    anIndicator('robot_scale', '机器人产业规模', '亿元', 'flow', { decimals: 1 }),
    anIndicator('chain_scale', '机器人产业链规模', '亿元', 'flow', { decimals: 1 }),
    anIndicator('leading_firms', '领军企业数', '家', 'stock'),
    anIndicator('new_firms', '新增企业数', '家', 'cumulative'),
    anIndicator('density', '机器人密度', '台/万人', 'ratio', {
      decimals: 1,
      numerator: 'robots',
      denominator: 'employees',
      scale: 10_000,
    }),
    anIndicator('robots', '在用机器人', '台', 'stock'),
    anIndicator('employees', '从业人员', '人', 'stock'),
    anIndicator('city_share', '占全市比重', '%', 'share', {
      decimals: 1,
      numerator: 'leading_firms',
      denominator: 'firms_above',
      scale: 100,
    }),
    anIndicator('firms_above', '全省企业数', '家', 'stock', { placeRollup: 'none' }),
    anIndicator('platform', '公共服务平台建成', '项', 'milestone'),
  ],
};

export type Shorthand = string | number | null | Cell;

const toCell = (cell: Shorthand): Cell => {
  if (cell === null || cell === '') return { kind: 'blank' };
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  if (typeof cell === 'number') return { kind: 'number', value: cell, percent: false };
  return cell;
};

/** A workbook with one sheet, or the sheets given. */
export function bookOf(
  rows: readonly (readonly Shorthand[])[],
  { name = '表', merges = [] as MergedRange[], hidden = {} as Record<string, Shorthand[][]> } = {},
): Book {
  const sheet = (title: string, lines: readonly (readonly Shorthand[])[], isHidden: boolean) => ({
    name: title,
    hidden: isHidden,
    rows: lines.map((row) => row.map(toCell)),
    merges: isHidden ? [] : merges,
  });
  return {
    kind: 'workbook',
    sheets: [
      sheet(name, rows, false),
      ...Object.entries(hidden).map(([key, lines]) => sheet(key, lines, true)),
    ],
  };
}

/** A long table: the headings, then one row for each figure. */
export const HEADINGS = ['地区', '指标', '时期', '单位', '当期', '累计', '同比(%)', '状态', '备注'] as const;

export function longBook(...rows: readonly (readonly Shorthand[])[]): Book {
  return bookOf([HEADINGS, ...rows]);
}

export function readingOf(book: Book): Reading {
  const reading = readBook(book, VOCABULARY, TODAY);
  if ('rejected' in reading) throw new Error(reading.rejected.map(({ message }) => message).join());
  return reading;
}

export function previewOf(
  book: Book,
  record: readonly RecordEntry[] = [],
  options: PreviewOptions = {},
): Preview {
  return composePreview(readingOf(book), record, VOCABULARY, options);
}

/** A recorded figure of 青岛; `overrides` for whatever a test is about. */
export function recorded(overrides: Partial<RecordEntry> = {}): RecordEntry {
  return {
    indicator: 'robot_output',
    region: '370200',
    period: '2026-04',
    form: 'ytd',
    value: 100,
    unit: '套',
    status: 'preliminary',
    yoyPercent: null,
    note: null,
    demo: false,
    vintage: 1,
    recordedAt: '2026-05-18T02:00:00.000Z',
    ...overrides,
  };
}

/** What a file was read as: each figure on a line of its own. */
export function figuresOf(rows: readonly (readonly Shorthand[])[]) {
  return readingOf(bookOf(rows)).figures.map(
    ({ region, indicator, period, form, value, unit, status, yoyPercent }) =>
      [region.code, indicator.code, period, form, value, unit, status, yoyPercent] as const,
  );
}

/** The codes with the address that each is told at. */
export function issuesOf(rows: readonly (readonly Shorthand[])[], severity: Severity) {
  return readingOf(bookOf(rows))
    .issues.filter((issue) => issue.severity === severity)
    .map(({ code, address }) => `${address} ${code}`);
}

export const date: Cell = { kind: 'date', day: '2026-04-01' };
export const formula: Cell = { kind: 'formula', formula: 'A1*2' };
export const percent = (value: number): Cell => ({ kind: 'number', value, percent: true });
