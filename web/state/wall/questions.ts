import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { AnnotationRow } from '#core/contract/annotations.ts';
import type { BoardView } from '#core/contract/collections.ts';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { MomentsView } from '#core/contract/moments.ts';
import type { SessionView } from '#core/contract/people.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import type { ProgressRow, TrendView } from '#core/contract/progress.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { type MilestoneTally, tallyMilestones } from '#core/domain/milestone-tally.ts';
import { may } from '#core/domain/people/permissions.ts';
import type { IsoDate, PlanCode, RegionCode } from '#core/domain/units.ts';
import { apiPaths } from '../../paths.ts';
import type { WallFacts } from './facts.ts';
import { asking, askingOften, type WallQuestion } from './question.ts';

type Items<Row> = { items: Row[] };

/** A verdict without its reasons, which no wall shows. */
export type WallRow = Omit<ProgressRow, 'explanation' | 'promiseThen' | 'promiseNow' | 'comparatorWord'>;

function withoutReasons({
  explanation: _,
  promiseThen: _then,
  promiseNow: _now,
  comparatorWord: _word,
  ...row
}: ProgressRow): WallRow {
  return row;
}

export interface WallReader {
  /** Null for a visitor. */
  account: string | null;
  /** Whether approved figures may be read. */
  reads: boolean;
  /** Where it may be seen who has reported: there and below. */
  collectsIn: RegionCode[];
}

export const readerQuestion: WallQuestion<WallReader> = {
  ...askingOften(apiPaths.session(), ({ actor, publicRead }: SessionView) => ({
    account: actor.personId,
    reads: publicRead || may(actor, 'approved.read', null),
    collectsIn: actor.grants
      .filter((grant) => may({ ...actor, grants: [grant] }, 'collection.read', [grant.region]))
      .map(({ region }) => region),
  })),
  ownerOf: ({ account }) => account ?? '',
};

export const playlistsQuestion: WallQuestion<PlaylistRow[]> = askingOften(
  apiPaths.playlists(),
  ({ items }: Items<PlaylistRow>) => items,
);

export const plansQuestion: WallQuestion<PlanSummary[]> = asking(
  apiPaths.plans(),
  ({ items }: Items<PlanSummary>) => items,
);

export const progressQuestion: WallQuestion<WallRow[]> = asking(
  apiPaths.progress({ allocations: true }, null),
  ({ items }: Items<ProgressRow>) => items.map(withoutReasons),
);

export type WallRegion = Pick<
  RegionRow,
  | 'code'
  | 'name'
  | 'shortName'
  | 'nameEn'
  | 'parent'
  | 'statisticalParent'
  | 'validFrom'
  | 'validTo'
  | 'gridColumn'
  | 'gridRow'
>;

export const regionsQuestion: WallQuestion<WallRegion[]> = asking(
  apiPaths.regions(),
  ({ items }: Items<RegionRow>) =>
    items.map((one) => ({
      code: one.code,
      name: one.name,
      shortName: one.shortName,
      nameEn: one.nameEn,
      parent: one.parent,
      statisticalParent: one.statisticalParent,
      validFrom: one.validFrom,
      validTo: one.validTo,
      gridColumn: one.gridColumn,
      gridRow: one.gridRow,
    })),
);

/** English names of indicators by code. */
export const indicatorNamesQuestion: WallQuestion<Record<string, string>> = asking(
  apiPaths.indicators(),
  ({ items }: Items<IndicatorRow>) => Object.fromEntries(items.map(({ code, nameEn }) => [code, nameEn])),
);

/** How much of each plan's own time has passed, by its code; null where its title gives no time. */
export const planTimeQuestion: WallQuestion<Record<string, number | null>> = asking(
  apiPaths.planTime(null),
  ({ plans }: PlanTimeView) => Object.fromEntries(plans.map(({ plan, dayShare }) => [plan, dayShare])),
);

/** The day in China of the newest publication; null when nothing was ever published. */
export const newestQuestion: WallQuestion<IsoDate | null> = asking(
  apiPaths.moments(null, 1),
  ({ items: [newest] }: MomentsView) => (newest ? chinaDate(newest.at) : null),
);

export interface WallTrend extends Omit<TrendView, 'progress'> {
  progress: WallRow;
}

export function trendQuestion(target: string, region: string | null): WallQuestion<WallTrend> {
  return asking(apiPaths.trend(target, region, null), ({ progress, ...trend }: TrendView) => ({
    ...trend,
    progress: withoutReasons(progress),
  }));
}

/** A remark without its author: who stands before a wall is not known. */
export type WallRemark = Pick<AnnotationRow, 'period' | 'form' | 'text' | 'createdAt'>;

function remarksQuestion({
  indicator,
  region,
}: Pick<WallRow, 'indicator' | 'region'>): WallQuestion<WallRemark[]> {
  return askingOften(
    apiPaths.annotations(indicator.code, region.code, null),
    ({ items }: Items<AnnotationRow>) =>
      items.map(({ period, form, text, createdAt }) => ({ period, form, text, createdAt })),
  );
}

/** How a target went, and once that is known what people remarked on its figures. */
export function courseQuestions(
  target: string,
  region: string | null,
  facts: WallFacts,
): WallQuestion<unknown>[] {
  const question = trendQuestion(target, region);
  const known = facts.get(question);
  return known ? [question, remarksQuestion(known.progress)] : [question];
}

const NONE: WallRemark[] = [];

/** The remarks on the figures of a course; none until they are known. */
export function remarksOf({ progress }: WallTrend, facts: WallFacts): WallRemark[] {
  return facts.get(remarksQuestion(progress)) ?? NONE;
}

export interface WallMilestones {
  tally: MilestoneTally;
  /** What was reported on; the rest is counted alone. */
  reported: Pick<MilestoneRow, 'code' | 'title' | 'state' | 'light' | 'monthsLate' | 'doneOn'>[];
  demo: boolean;
}

export function milestonesQuestion(plan: string): WallQuestion<WallMilestones> {
  return asking(apiPaths.milestones(plan, null), ({ items }: Items<MilestoneRow>) => ({
    tally: tallyMilestones(items),
    reported: items
      .filter(({ state }) => state !== 'unreported')
      .map(({ code, title, state, light, monthsLate, doneOn }) => ({
        ...{ code, title, state, light, monthsLate, doneOn },
      })),
    demo: items.some(({ demo }) => demo),
  }));
}

export interface WallBoard extends Pick<BoardView, 'plan' | 'period' | 'rates' | 'provisional'> {
  onTimeBy: IsoDate | null;
  rows: Pick<BoardView['rows'][number], 'region' | 'state' | 'late' | 'locked' | 'demo'>[];
}

/** The plans of whose reporting the reader may see anything: no other is asked about. */
export const boardPlansQuestion: WallQuestion<PlanCode[]> = askingOften(
  apiPaths.collections({ plan: null, period: null }),
  ({ plans }: BoardView) => plans.map(({ code }) => code),
);

export function boardQuestion(plan: string): WallQuestion<WallBoard> {
  return askingOften(
    apiPaths.collections({ plan, period: null }),
    ({ period, rates, provisional, rows, plan: shown }: BoardView) => ({
      plan: shown,
      period,
      rates,
      provisional,
      onTimeBy: rows[0]?.term.onTimeBy ?? null,
      rows: rows.map(({ region, state, late, locked, demo }) => ({ region, state, late, locked, demo })),
    }),
  );
}
