import { chinaDate } from '../calendar.ts';
import type { ReportState } from '../review/report-moves.ts';
import type { IsoDate, IsoInstant } from '../units.ts';
import { isLocked, type Term } from './term.ts';

/** How far the reporting of a region and period is. */
export const BOARD_STATES = [
  'not_started', // 未开始
  'draft', // 草稿
  'submitted', // 待审核
  'returned', // 已退回
  'approved', // 已通过
  'published', // 已发布
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** One revision of a report, as far as the board needs it. */
export interface ReportMark {
  id: string;
  revision: number;
  state: ReportState;
  firstSubmittedAt: IsoInstant | null;
}

/** Where a duty stands for one period. */
export interface Standing {
  state: BoardState;
  /** Where a correction of what was published is; null = none is under way. */
  correction: Exclude<BoardState, 'not_started' | 'published'> | null;
  /** The newest revision; null = nobody has begun, or the figures came without a report. */
  report: string | null;
  /** When it was first handed in, whatever was returned later; null = not yet. */
  submittedAt: IsoInstant | null;
  /** True = what was handed in first went into the record without a report. */
  direct: boolean;
  /** Not handed in by the end of the on-time day, or handed in after it. */
  late: boolean;
  /** The lock date is over. */
  locked: boolean;
}

/**
 * The standing of one region and period on a day (in China).
 *
 * Discarded reports count for nothing. Figures that went straight into the record under the plan count as handed in
 * and published when they were recorded; a report that is opened beside them, like one after a published report, is a
 * correction and puts nobody in arrears.
 *
 * @param reports all revisions, in any order
 * @param recordedAt when figures first went into the record without a report; null = never
 */
export function standingOf(
  reports: readonly ReportMark[],
  recordedAt: IsoInstant | null,
  term: Term,
  day: IsoDate,
): Standing {
  const kept = reports.filter(({ state }) => state !== 'discarded').sort((a, b) => a.revision - b.revision);
  const submittedAt = firstOf([recordedAt, ...kept.map((one) => one.firstSubmittedAt)]);
  const newest = kept.at(-1);
  const published = recordedAt !== null || kept.some(({ state }) => state === 'published');
  const open = newest && newest.state !== 'published' ? (newest.state as Standing['correction']) : null;
  return {
    state: published ? 'published' : (open ?? 'not_started'),
    correction: published ? open : null,
    report: newest?.id ?? null,
    submittedAt,
    direct: recordedAt !== null && submittedAt === recordedAt,
    late: (submittedAt === null ? day : chinaDate(submittedAt)) > term.onTimeBy,
    locked: isLocked(term, day),
  };
}

function firstOf(instants: readonly (IsoInstant | null)[]): IsoInstant | null {
  const known = instants.filter((one) => one !== null);
  return known.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
