import { type Tie, type TieChange, tiesBefore } from '#core/domain/ties-then.ts';
import type { IsoInstant, PlanCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findChanges } from '#db/queries/collected-then.ts';
import { findDemoRemovalDay } from '#db/queries/demo.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findTasks } from '#db/queries/plan-contents.ts';
import { findTies, type TieRecord } from '#db/queries/task-indicators.ts';
import type { Moment } from '../context.ts';

/**
 * The ties of a plan's tasks, or of one task, as they were at a moment: what was tied since is taken back, what was
 * taken away since is there again. Ties that came with the demonstration have no entry in the record: they were always
 * there, and never where it was removed.
 */
export async function tiesThen(
  db: Db,
  asked: { task: string } | { plan: PlanCode },
  { until }: Pick<Moment, 'until'>,
): Promise<TieRecord[]> {
  const now = await findTies(db, asked);
  if (until === undefined) return now;
  const later = await changesOf(db, { after: until });
  if (later.length === 0) return now;
  const ties = tiesBefore(now, await changesOf(db, { until }), later);
  const removed = (await findDemoRemovalDay(db)) !== null;
  const tasks = 'task' in asked ? [asked.task] : (await findTasks(db, asked.plan)).map(({ code }) => code);
  const indicators = await findIndicators(db);
  return tasks.flatMap((task) =>
    indicators.flatMap(({ code, name }) =>
      ties
        .filter((one) => one.task === task && one.indicator === code && !(one.demo && removed))
        .map((one: Tie): TieRecord => ({ ...one, name })),
    ),
  );
}

async function changesOf(db: Db, when: { after: IsoInstant } | { until: IsoInstant }): Promise<TieChange[]> {
  const found = await findChanges(db, ['task.tie'], when);
  return found.map(({ subject, at, actor, detail }) => ({
    ...(detail as unknown as Omit<TieChange, 'task' | 'at' | 'by'>),
    task: subject,
    at,
    by: actor,
  }));
}
