import type { FollowUpView } from '#core/contract/follow-up.ts';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { notFound } from '#core/domain/errors.ts';
import { movementSince } from '#core/domain/follow-up.ts';
import { movementText } from '#core/domain/follow-up-words.ts';
import type { Level } from '#core/domain/level.ts';
import { periodEnd } from '#core/domain/period.ts';
import type { IndicatorCode, PlanCode } from '#core/domain/units.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { findPlan } from '#db/queries/plans.ts';
import type { TieRecord } from '#db/queries/task-indicators.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { listMilestones } from '../milestones/list.ts';
import { gather } from '../progress/gather.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { tiesThen } from './ties-then.ts';

/** A task with one of its indicators. */
interface Tied {
  row: MilestoneRow;
  tie: TieRecord;
}

/**
 * Whether what a plan's tasks report shows in its indicators, as of a moment and by the ties of then.
 *
 * @throws AppError `not-found`
 */
export async function followUp(
  context: ServiceContext,
  code: PlanCode,
  moment: Moment,
): Promise<FollowUpView> {
  const plan = await findPlan(context.db, code);
  if (!plan) throw notFound('计划', code);
  const rows = (await listMilestones(context, code, moment)).filter(({ kind }) => kind === 'task');
  const ties = await tiesThen(context.db, { plan: code }, moment);
  const byTask = Map.groupBy(ties, ({ task }) => task);
  const tied = rows.flatMap((row) => (byTask.get(row.code) ?? []).map((tie): Tied => ({ row, tie })));
  const { judged } = await judgeCommitments(context, { plan: code, allocations: false }, moment);
  const own = judged.filter(({ region }) => region.code === plan.region.code);
  const standing = new Map(own.map((one) => [one.indicator.code, one]));
  const gathered = await gather(
    context,
    ties.map(({ indicator }) => ({ indicator, region: plan.region.code })),
    moment,
  );
  const known: Known = {
    indicator: (of) => gathered.indicator(of),
    standing: (of) => standing.get(of) ?? null,
    levels: (of) =>
      (standing.get(of)?.levels ?? gathered.levels(of, plan.region.code)).filter(
        ({ period }) => periodEnd(period) <= moment.day,
      ),
  };
  const told = tied.flatMap((one) => doneLine(one, known));
  const doneWithoutEffect = told.filter(({ move }) => move !== 'moved');
  const unfinished = tied.flatMap((one) => unfinishedLine(one, known));
  const covered = new Set(ties.map(({ indicator }) => indicator));
  return {
    plan: code,
    asOf: moment.day,
    doneWithoutEffect,
    doneWithEffect: told.length - doneWithoutEffect.length,
    unfinished,
    indicatorsWithoutTask: own
      .filter(({ indicator }) => !covered.has(indicator.code))
      .map(({ record, indicator, progress }) => ({
        target: record.code,
        indicator: { code: indicator.code, name: indicator.name },
        light: progress.light,
      })),
    tasks: { total: rows.length, withoutIndicator: rows.filter((row) => !byTask.has(row.code)).length },
    demo: [...told, ...unfinished].some(({ demo }) => demo),
  };
}

/** What is known of an indicator in the plan's own region. */
interface Known {
  indicator: (code: IndicatorCode) => IndicatorRecord;
  /** By the plan's target of it; null when it has none. */
  standing: (code: IndicatorCode) => Judged | null;
  /** Of periods that have ended. */
  levels: (code: IndicatorCode) => Level[];
}

function doneLine({ row, tie }: Tied, known: Known): FollowUpView['doneWithoutEffect'] {
  if (row.doneOn === null || !['done_on_time', 'done_late', 'done'].includes(row.state)) return [];
  const { code, name, nameEn, decimals, direction } = known.indicator(tie.indicator);
  const movement = movementSince(known.levels(code), row.doneOn, direction);
  const told = { ...movement, decimals, doneOn: row.doneOn };
  return [
    {
      task: row.code,
      title: row.title,
      doneOn: row.doneOn,
      indicator: { code, name, decimals },
      ...movement,
      demo: row.demo || tie.demo || movement.before?.demo === true || movement.since?.demo === true,
      zh: movementText({ ...told, name }, 'zh'),
      en: movementText({ ...told, name: nameEn }, 'en'),
    },
  ];
}

function unfinishedLine({ row, tie }: Tied, known: Known): FollowUpView['unfinished'] {
  if (!['in_progress', 'overdue', 'not_started'].includes(row.state)) return [];
  const { code, name, decimals } = known.indicator(tie.indicator);
  const standing = known.standing(code);
  const { state, light, monthsLate, percent } = row;
  return [
    {
      task: row.code,
      title: row.title,
      state,
      light,
      monthsLate,
      percent,
      indicator: { code, name, decimals },
      target: standing?.record.code ?? null,
      indicatorState: standing?.progress.state ?? null,
      indicatorLight: standing?.progress.light ?? null,
      demo: row.demo || tie.demo || standing?.progress.demo === true,
    },
  ];
}
