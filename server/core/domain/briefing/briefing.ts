import type { ForecastPoint } from '../forecast/path.ts';
import type { Locale } from '../format.ts';
import type { Light } from '../light.ts';
import type { MilestoneState } from '../milestone.ts';
import type { OutlookClass } from '../outlook.ts';
import type { Period } from '../period.ts';
import type { State } from '../state.ts';
import type { Waypoint } from '../target.ts';
import type { Figure, Fraction, IsoDate, PlanCode, RegionCode, TargetCode } from '../units.ts';
import type { ChangesPanel, DisciplinePanel, NextStep } from './follow-through.ts';
import type { Look } from './look/look.ts';
import type { Passage } from './passage.ts';
import type { Sentence } from './sentence.ts';
import type { TrendBefore } from './trend-before.ts';

/**
 * Everything a briefing says, before it has a shape: the renderers decide no number and no word. Text is
 * ready to print; numbers beside it are unrounded. A part that has nothing to say is null or empty.
 */
export interface Briefing {
  language: Locale;
  /** Of several: their codes with commas between them. */
  plan: PlanCode;
  /** The region below the plan's own that it is of; null = the plan as a whole. */
  region: RegionCode | null;
  /** 2026-09, 2026-Q3 or 2026. */
  period: Period;
  masthead: Masthead;
  cards: Card[];
  summary: Sentence[];
  trend: TrendPanel | null;
  /** How the headline target goes on to its deadline. */
  outlook: OutlookPanel | null;
  targets: TargetRow[];
  targetsNote: TableNote;
  regions: RegionPanel | null;
  heat: HeatPanel | null;
  /** How the headline target was judged, step by step. */
  basis: string[];
  /** Who had to report and did so; not on the one-page sheet, like `changes` and `nextSteps`. */
  discipline: DisciplinePanel | null;
  /** What is different from the period before, or from a moment that somebody named. */
  changes: ChangesPanel | null;
  attention: Sentence[];
  nextSteps: NextStep[];
  /** What the plan wants of the region that the briefing is of. */
  focus: ListPanel | null;
  goals: ListPanel | null;
  tasks: ListPanel | null;
  events: ListPanel | null;
  notes: string[];
  footer: string;
  /** What a person wrote in it; the sections show it in place of their own words. Left out where nobody did. */
  passages?: readonly Passage[];
  /** The briefings of the single plans, in their order, where it is of several; left out where it is of one. */
  members?: readonly Member[];
  /** The site's template that it was composed with; left out where there was none. */
  look?: Look;
}

/** One of the plans of a briefing of several. */
export interface Member {
  /** Short, and not that of another one. */
  name: string;
  briefing: Briefing;
}

export interface Masthead {
  title: string;
  /** 2026年9月, 2026年三季度, 2026年 */
  period: string;
  /** 总第21期 */
  issue: string;
  basis: string;
  issuer: string;
  cutOff: string;
  /** 征求意见稿, 演示数据: what nobody may overlook. */
  marks: Mark[];
  /** Where the issued briefing is kept, for the QR code; no part of what is issued. */
  link?: BriefingLink;
}

export interface BriefingLink {
  url: string;
  /** The QR code without its margin, row by row; true = dark. */
  matrix: readonly (readonly boolean[])[];
}

export interface Mark {
  /** `unissued`: a picture of a draft, not of what was issued. */
  kind: 'draft' | 'demo' | 'correction' | 'unissued';
  text: string;
}

export interface Card {
  label: string;
  /** The figure as printed, "—" when there is none. */
  text: string;
  value: number | null;
  unit: string;
  note: string;
  light: Light | null;
}

/** What was known, promised and remarked before is left out where there is nothing of it. */
export interface TrendPanel extends Partial<TrendBefore> {
  title: string;
  note: string;
  target: TargetCode;
  unit: string;
  decimals: number;
  levels: { period: Period; value: Figure | null; estimated: boolean; demo: boolean }[];
  planLine: Waypoint[];
  goal: { date: IsoDate; value: Figure; text: string } | null;
  moment: { period: Period; value: Figure; againstPlan: Figure | null } | null;
  /** After the moment up to the deadline, with the bounds of the 80 % interval; empty where nothing is forecast. */
  forecast: ForecastPoint[];
}

export interface OutlookPanel {
  title: string;
  note: string;
  sentences: Sentence[];
}

/** One of the plan's targets, as a line of the table. */
export interface TargetRow {
  code: TargetCode;
  name: string;
  unit: string;
  /** ＞500, 约2,000, 15—20; with （调） where it was amended, （选） where a person chose it. */
  goal: string;
  /** 2027年, marked like the goal. */
  deadline: string;
  /** 2026年三季度 */
  period: string;
  level: string;
  /** 同比 or what stands in for it, with its kind. */
  change: string;
  completion: string;
  timeElapsed: string;
  distanceCovered: string;
  /** Shares of the way from baseline to target, for a bar; null = no bar. */
  bar: { covered: Fraction; planned: Fraction | null } | null;
  gap: string;
  /** 快报数, 初步数 … */
  status: string;
  /** Where the trend leads by the deadline; null once that is settled, and where nothing can be said. */
  outlook: RowOutlook | null;
  state: State;
  light: Light | null;
  /** The verdict in words: 正常, 滞后, 到期达标 … */
  verdict: string;
}

/** What stands beside the title of the table of targets. */
export interface TableNote {
  /** 均为2027年期限；竖线为计划进度 */
  text: string;
  /** The columns that it says once for all rows. */
  instead: SharedColumn[];
}

export type SharedColumn = 'deadline' | 'period';

export interface RowOutlook {
  class: OutlookClass;
  /** 少云; with ※ where the second opinion lies two or more classes apart. */
  word: string;
  /** What the trend leads to, in the row's unit. */
  projection: string;
}

export interface RegionPanel {
  title: string;
  /** 2026年三季度 */
  period: string;
  unit: string;
  decimals: number;
  /** Best first; those that have not reported `period` last. */
  rows: RegionRow[];
  /** 未分解部分, 缺报. */
  remarks: Sentence[];
}

export interface RegionRow {
  name: string;
  /** True of the region that the briefing is of, among its neighbours. */
  own: boolean;
  /** `no_data` for a region that has not reported the panel's period; an older figure of it may stand here. */
  state: State;
  light: Light | null;
  distanceCovered: Fraction | null;
  planShare: Fraction | null;
  gap: Figure | null;
  /** What stands in place of a bar. */
  missing: string | null;
}

/** Regions across, indicators down; each cell the way covered. */
export interface HeatPanel {
  title: string;
  note: string;
  columns: string[];
  rows: { name: string; cells: HeatCell[] }[];
}

export interface HeatCell {
  /** Per cent; with * where it is older than what the row is judged at, "—" without a figure, empty without a part. */
  text: string;
  /** `no_data` where nothing was reported for the row's period. */
  state: State | null;
  light: Light | null;
}

export interface ListPanel {
  title: string;
  note: string;
  items: ListItem[];
}

export interface ListItem {
  mark: string;
  text: string;
  aside: string;
  /** Where it stands; null where nothing is known of it. */
  verdict: ItemVerdict | null;
}

export interface ItemVerdict {
  state: MilestoneState;
  light: Light | null;
  /** 按期完成, 逾期 … */
  word: string;
}
