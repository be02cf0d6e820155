import type { HistoryRow } from '#core/contract/history.ts';
import { addDays } from '#core/domain/calendar.ts';
import { dueDay } from '#core/domain/collection/due-day.ts';
import type { WorkCalendar } from '#core/domain/collection/workday.ts';
import { explain } from '#core/domain/explain.ts';
import type { ExplanationStep } from '#core/domain/explanation.ts';
import type { Level } from '#core/domain/level.ts';
import type { LightRule } from '#core/domain/light.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { judge } from '#core/domain/progress.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { IsoDate, RegionCode, TargetCode } from '#core/domain/units.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { findRulings } from '#db/queries/rulings.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { requireTarget } from '../rulings/ruled-target.ts';
import { judgePart } from './judge-part.ts';
import type { Judged } from './judged.ts';
import { lightRulesAt } from './light-rules.ts';

export interface HistoryQuestion {
  target: TargetCode;
  /** The target's own region when left out. */
  region?: RegionCode | undefined;
  promise?: PromiseView | undefined;
}

/**
 * How one target in one region was judged period by period: each with the figures up to its end, on the day
 * when they were due, by the promise of that day or by the present one. Figures, rulings and light rules are
 * those that are known at the moment, so that only the promise differs between the two views.
 *
 * @returns oldest first
 * @throws AppError `not-found`
 */
export async function verdictHistory(
  context: ServiceContext,
  { target: code, region, promise = 'then' }: HistoryQuestion,
  moment: Moment,
): Promise<HistoryRow[]> {
  const record = await requireTarget(context.db, code);
  const part = { target: code, region: region ?? record.region, promise };
  const bench = {
    rules: await lightRulesAt(context, moment),
    calendar: await findHolidayYears(context.db),
  };
  const starts = promise === 'now' ? [] : await daysOfChange(context, moment);
  const rows: HistoryRow[] = [];
  for (const { first, last } of stretches(starts, moment.day)) {
    const { one } = await judgePart(context, part, { ...moment, day: last });
    for (const { period } of one.levels) {
      const day = judgingDay(period, moment.day, bench.calendar);
      if (periodEnd(period) <= moment.day && (first === null || day >= first) && day <= last)
        rows.push(rowOf(one, period, day, bench));
    }
  }
  return rows;
}

/** The days on which amendments of any promise come into force: a share depends on the promise above, too. */
async function daysOfChange({ db }: ServiceContext, { upTo }: Moment): Promise<IsoDate[]> {
  const days = (await findRulings(db, upTo)).map(({ effectiveFrom }) => effectiveFrom);
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** Stretches of days, both ends included, in which no promise changes; the first one has no beginning. */
function stretches(starts: readonly IsoDate[], until: IsoDate): { first: IsoDate | null; last: IsoDate }[] {
  const within = starts.filter((day) => day <= until);
  return [null, ...within].map((first, index) => {
    const next = within[index];
    return { first, last: next === undefined ? until : addDays(next, -1) };
  });
}

/** The day on which a period's figures are due; nobody can have judged after the moment asked about. */
function judgingDay(period: Period, latest: IsoDate, calendar: WorkCalendar): IsoDate {
  const due = dueDay(period, calendar);
  return due < latest ? due : latest;
}

function rowOf(
  one: Judged,
  period: Period,
  day: IsoDate,
  bench: { rules: readonly LightRule[]; calendar: WorkCalendar },
): HistoryRow {
  const { target, indicator, region, record, allocation, promise } = one;
  const { measureKind, decimals } = indicator;
  const levels = upTo(one.levels, period);
  const verdict = judge({ target, measureKind, levels, day, ...bench, preface: promise.steps });
  const { level, planLine, lagPoints, state, light } = verdict;
  return {
    target: record.code,
    region,
    period,
    day,
    judgedPeriod: verdict.period,
    unit: record.unit,
    decimals,
    level,
    planLine,
    lagPoints,
    state,
    light,
    comparator: target.comparator,
    targetValue: target.value,
    low: target.low,
    high: target.high,
    deadline: target.deadline,
    demo: verdict.demo || allocation?.demo === true,
    explanation: told(verdict.explanation, decimals),
  };
}

function told(steps: readonly ExplanationStep[], decimals: number): HistoryRow['explanation'] {
  return steps.map((step) => ({
    ...step,
    zh: explain(step, 'zh', decimals),
    en: explain(step, 'en', decimals),
  }));
}

function upTo(levels: readonly Level[], period: Period): Level[] {
  const end = periodEnd(period);
  return levels.filter((level) => periodEnd(level.period) <= end);
}
