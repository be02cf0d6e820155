import { formatPeriod } from '../format.ts';
import type { MeasureKind } from '../indicator.ts';
import type { Period } from '../period.ts';
import { type ColumnId, headingOf } from './columns.ts';
import {
  type EarlierColumn,
  type EarlierFigure,
  earlierColumns,
  earlierFigure,
  recordByFigure,
} from './earlier-figures.ts';
import { formOfColumn } from './form-of-column.ts';
import type { RecordEntry } from './known-values.ts';
import { labelled } from './reading-context.ts';
import { TEMPLATE_VERSION, type TemplateKey } from './template-key.ts';
import type { KnownIndicator, KnownPlan, KnownRegion } from './vocabulary.ts';

export const FORM_SHEET = '填报表';
export const GUIDE_SHEET = '填写说明';

/** One line to fill in. */
export interface TemplateRow {
  indicatorCode: string;
  name: string;
  unit: string;
  /** False where 累计 has to stay blank. */
  takesYtd: boolean;
  /** What 当期 and 累计 mean for this kind of figure. */
  currentHint: string;
  ytdHint: string;
  /** What is on record for each of the layout's columns of earlier figures; null = nothing. */
  earlier: readonly (EarlierFigure | null)[];
}

/** A blank form for one region and period: what it says, independent of the file format. */
export interface TemplateLayout {
  key: TemplateKey;
  title: string;
  /** Label and text above the headings; a null text is filled in by the person who reports. */
  facts: readonly { label: string; text: string | null }[];
  columns: readonly { id: ColumnId; heading: string; width: number; input: boolean }[];
  /** Columns of published figures, to the right of those to fill in. */
  earlier: readonly EarlierColumn[];
  rows: readonly TemplateRow[];
  guide: readonly string[];
}

const COLUMN_WIDTHS: readonly (readonly [ColumnId, number, boolean])[] = [
  ['indicatorCode', 24, false],
  ['indicator', 34, false],
  ['unit', 12, false],
  ['current', 16, true],
  ['ytd', 16, true],
  ['yoy', 12, true],
  ['status', 14, true],
  ['note', 30, true],
];

const HINTS: Record<MeasureKind, { current: string; ytd: string }> = {
  flow: { current: '本期（当月或当季）的数', ytd: '年初至本期末的累计数' },
  cumulative: { current: '本期新增的数', ytd: '自起始日至本期末的累计总数' },
  stock: { current: '本期末的数（时点数）', ytd: '时点数没有累计，请留空' },
  ratio: { current: '本期末的比率；同时填报分子和分母', ytd: '比率没有累计，请留空' },
  share: {
    current: '由本地和上级的数重算，请留空；照录公布的比重时状态写“来源发布数”',
    ytd: '比重没有累计，请留空',
  },
  milestone: { current: '已完成填 1，未完成填 0', ytd: '里程碑没有累计，请留空' },
};

const GUIDE: readonly string[] = [
  '只填浅黄色的单元格；其余单元格已锁定（没有密码）。',
  '留空表示没有报送，不会写入；0 表示数量为零；来源未公布的写“…”，或在状态中选“未公布”。三者不同。',
  '当期和累计是两个数，都按填报保存，互不覆盖；相差超过 2% 的，在备注里说明原因。',
  '右侧灰色各列是已发布的上期数和上年同期数，只供对照，不会读取；标“（演示）”的是演示数据，不是真实数据。',
  '累计下降、与以往或上下级差得多、像是单位填错的数，要在备注里写明原因（至少 4 个字）才能提交。',
  '同比(%)填百分数，31.1 表示增长 31.1%；填了累计的，同比指累计的同比，否则指当期的同比。',
  '状态不选时按“初步数”保存，预览时会提示。',
  '单位以模板为准；自备表格可以写能够换算的单位（如万元、亿元），按填报的单位保存。',
  '请填数字，不要填公式；不要合并单元格；不要改动表头上方的计划、地区和时期。',
  '上传后先预览，每个单元格显示为新增、变更、未变或拒收；有一处拒收，整个文件都不写入。',
  '一次填报多个地区或时期：用带“地区编码、时期、指标编码、单位、当期、累计、同比(%)、状态、备注”表头的 .xlsx 或 .csv。',
];

/**
 * Lays out the form. `plan` is null for a region that belongs to no plan, such as the nation.
 *
 * @param record published figures of the region, of which those of the period before and the year before are shown
 */
export function layOutTemplate(
  plan: KnownPlan | null,
  region: KnownRegion,
  period: Period,
  indicators: readonly KnownIndicator[],
  record: readonly RecordEntry[] = [],
): TemplateLayout {
  const earlier = earlierColumns(period);
  const recorded = recordByFigure(record);
  return {
    key: { version: TEMPLATE_VERSION, plan: plan?.code ?? null, region: region.code, period },
    title: '机器人产业行动计划监测 · 数据填报表',
    facts: [
      ...(plan ? [{ label: '计划', text: `${plan.code} ${plan.title}` }] : []),
      { label: '地区', text: labelled(region) },
      { label: '时期', text: `${period}（${formatPeriod(period, 'zh')}）` },
      { label: '填报人', text: null },
    ],
    columns: COLUMN_WIDTHS.map(([id, width, input]) => ({ id, heading: headingOf(id), width, input })),
    earlier,
    rows: indicators.map((indicator) => ({
      indicatorCode: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      takesYtd: formOfColumn(indicator.measureKind, 'ytd') !== null,
      currentHint: HINTS[indicator.measureKind].current,
      ytdHint: HINTS[indicator.measureKind].ytd,
      earlier: earlier.map((column) => earlierFigure(column, indicator, region.code, recorded)),
    })),
    guide: GUIDE,
  };
}
