import type { MeetingView } from '#core/contract/meeting.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { MeetingFacts } from '#core/domain/meeting/facts.ts';
import type { Question } from '#core/domain/meeting/question.ts';
import { questionsOf } from '#core/domain/meeting/questions.ts';
import { meetingStart } from '#core/domain/meeting/since.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { findPlan, type PlanRecord } from '#db/queries/plans.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { followUp } from '../follow-up/board.ts';
import { listMilestones } from '../milestones/list.ts';
import { momentOf } from '../moment.ts';
import { decompositionOf } from '../progress/decomposition.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { rowsOf } from '../progress/rows.ts';
import { changedOf } from './changed.ts';
import { draggedOf } from './drags.ts';
import { namesOf, toldQuestion } from './names.ts';
import { lateReports } from './reporting.ts';
import { revisedLights } from './revised-lights.ts';
import { gapFact, standingFact } from './standing-facts.ts';
import { doneTasks, overdueTasks } from './task-facts.ts';

/**
 * Three prepared answers about a plan as of a moment: who drags, what changed, what to ask.
 *
 * @param since the moment from which changes are told, written like `asOf`; from the due day of the period before the
 *   newest one when left out
 * @throws AppError `not-found`, and `invalid-request` when `since` lies after the moment
 */
export async function meetingView(
  context: ServiceContext,
  { plan: code, since }: { plan: string; since?: string | undefined },
  moment: Moment,
): Promise<MeetingView> {
  const plan = await findPlan(context.db, code);
  if (!plan) throw notFound('计划', code);
  const { judged, gathered } = await judgeCommitments(context, { plan: code, allocations: true }, moment);
  const rows = await rowsOf(context, judged, moment);
  const targets = targetsOf(judged).map(({ whole, parts, at }) => {
    const own = rows.slice(at, at + 1 + parts.length);
    return { whole, parts, row: own[0]!, view: decompositionOf({ whole, parts }, own) };
  });
  const periods = judged.map(({ progress }) => progress.period);
  const calendar = await findHolidayYears(context.db);
  const start =
    since === undefined ? meetingStart(periods, moment.day, calendar) : { day: since, period: null };
  const from = await momentOf(context, start.day);
  if (from.upTo > moment.upTo || from.day > moment.day)
    throw new AppError(
      'invalid-request',
      {
        zh: '起点时点（since）不能晚于终点时点（asOf）',
        en: 'The moment to start from (since) may not be after the one to end at (asOf).',
      },
      {
        since,
        asOf: moment.day,
      },
    );
  const older = await judgeCommitments(context, { plan: code, allocations: true }, from);
  const changed = await changedOf(
    context,
    code,
    { older: older.judged, newer: judged, gathered },
    {
      since: from,
      until: moment,
    },
  );
  const milestones = await listMilestones(context, code, moment);
  const follow = await followUp(context, code, moment);
  const { late, told } = await lateReports(context, code, moment);
  const facts: MeetingFacts = {
    plan: { code, region: { code: plan.region.code, name: plan.region.name }, unit: askedUnit(plan) },
    standings: judged.map((one, index) => standingFact(one, rows[index]!)),
    gaps: targets.flatMap(({ whole, parts, view }) => gapFact(whole, parts, view) ?? []),
    revised: await revisedLights(context, older.judged, gathered, from),
    late,
    done: doneTasks(follow, milestones),
    overdue: overdueTasks(milestones),
    uncovered: follow.indicatorsWithoutTask.map(({ target }) => target),
    ambiguities: (await findAmbiguities(context.db)).filter(({ concerns }) => concerns.includes(code)),
  };
  const names = await namesOf(context);
  const questions = questionsOf(facts).map((question: Question) => toldQuestion(question, names));
  const drags = targets
    .map(({ whole, row, view }) => draggedOf(whole, row, view))
    .sort((a, b) => Number(b.lines.length > 0) - Number(a.lines.length > 0));
  return {
    plan: code,
    asOf: moment.day,
    period:
      periods
        .filter((one) => one !== null)
        .sort(comparePeriods)
        .at(-1) ?? null,
    since: { day: from.day, period: start.period, asked: since !== undefined },
    drags,
    changed,
    questions,
    reporting: told,
    demo: [...drags, ...questions, ...changed.targets].some(({ demo }) => demo),
  };
}

/** The plan's own targets, each with its parts and with its place among all that were judged. */
function targetsOf(judged: readonly Judged[]): { whole: Judged; parts: Judged[]; at: number }[] {
  return judged.flatMap((whole, at) => {
    if (whole.allocation !== null) return [];
    const next = judged.findIndex(({ allocation }, index) => index > at && allocation === null);
    return [{ whole, parts: judged.slice(at + 1, next === -1 ? undefined : next), at }];
  });
}

/** Who answers for the plan as a whole: its 牵头单位, else who issued it. */
function askedUnit({ leadUnit, issuers }: PlanRecord): string | null {
  return leadUnit ?? issuers?.[0] ?? null;
}
