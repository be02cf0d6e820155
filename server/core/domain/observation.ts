import type { Period } from './period.ts';
import type { Figure, IsoDate, IsoInstant, Percent, VintageId } from './units.ts';

/**
 * What a reported figure covers: `point` a value at the period's end (stocks, running totals, ratios),
 * `period` the period alone (当期), `ytd` from the start of the year to the period's end (累计).
 * The last two are two observations; neither replaces the other.
 */
export const FORMS = ['point', 'period', 'ytd'] as const;
export type Form = (typeof FORMS)[number];

/**
 * How final a figure is, in the order in which revisions come; then two that carry no value:
 * `not_published` (the source printed "…") and `withdrawn`. The list's order is what the database
 * stores: append only.
 */
export const STATUSES = [
  'flash', // 快报数
  'preliminary', // 初步数
  'annual', // 年报数
  'final', // 最终核实数
  'census', // 普查修订数
  'published', // as printed by the source that is named
  'not_published', // 未公布
  'withdrawn', // 撤回
] as const;
export type ObservationStatus = (typeof STATUSES)[number];

/** Whether a status stands where no value does: the source published none, or the figure was taken back. */
export function carriesNoValue(status: ObservationStatus): boolean {
  return status === 'not_published' || status === 'withdrawn';
}

/** One figure as it was reported, in the version that counts at the moment asked about. */
export interface Observation {
  period: Period;
  form: Form;
  /** In `unit`. `null` only when the status carries no value. */
  value: Figure | null;
  /** The unit it was reported in; may differ from the indicator's. */
  unit: string;
  status: ObservationStatus;
  /** Published year-on-year growth in per cent, an input of its own (the base is restated); null = not given. */
  yoyPercent: Percent | null;
  /** The day on which a milestone was reached; null for everything else. */
  occurredOn: IsoDate | null;
  /** What the reporter wrote beside the figure; the evidence of a milestone. */
  note: string | null;
  vintage: VintageId;
  recordedAt: IsoInstant;
  /** True for demonstration figures: wherever one is shown, 演示数据 is written. */
  demo: boolean;
}
