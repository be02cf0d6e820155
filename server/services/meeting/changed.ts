import type { MeetingView } from '#core/contract/meeting.ts';
import type { PlanCode } from '#core/domain/units.ts';
import { wasDemoRemovedBetween } from '#db/queries/vintages.ts';
import { changeOf } from '../analysis/change.ts';
import { changedFigures } from '../changes/figures.ts';
import { lightsBetween } from '../changes/lights.ts';
import { changedMilestones } from '../changes/milestones.ts';
import { changedPromises } from '../changes/promises.ts';
import { changesScope } from '../changes/scope.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered } from '../progress/gather.ts';
import type { Judged } from '../progress/judged.ts';

/** More do not fit on a screen that is read from afar. */
const MOST_REVISED = 12;

interface JudgedTwice {
  older: readonly Judged[];
  newer: readonly Judged[];
  /** What the newer ones were judged by. */
  gathered: Gathered;
}

/** What changed of a plan between two moments: activity apart from revisions apart from scope, and what it did to the lights. */
export async function changedOf(
  context: ServiceContext,
  plan: PlanCode,
  { older, newer, gathered }: JudgedTwice,
  stretch: { since: Moment; until: Moment },
): Promise<MeetingView['changed']> {
  const scope = await changesScope(context, { plan });
  const days = { from: stretch.since.day, to: stretch.until.day };
  const before = Map.groupBy(older, ({ record }) => record.code);
  const now = Map.groupBy(newer, ({ record }) => record.code);
  const figures = await changedFigures(context, scope, stretch);
  const revised = figures.filter(({ kind }) => kind === 'revision');
  return {
    targets: [...now].map(([code, judged]) =>
      changeOf({ judged: before.get(code) ?? [] }, { judged, gathered }, days),
    ),
    lights: lightsBetween(older, newer).lights,
    promises: await changedPromises(context, scope, stretch),
    milestones: await changedMilestones(context, scope, { plan }, stretch),
    figures: {
      activity: figures.filter(({ kind }) => kind === 'activity').length,
      revision: revised.length,
    },
    revised: revised.slice(0, MOST_REVISED),
    demoRemoved: await wasDemoRemovedBetween(context.db, stretch.since.upTo, stretch.until.upTo),
  };
}
