import type { ChangedFigure, ChangesView } from '#core/contract/changes.ts';
import { AppError } from '#core/domain/errors.ts';
import { FIGURE_CHANGES, type FigureChange } from '#core/domain/version-change.ts';
import { wasDemoRemovedBetween } from '#db/queries/vintages.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { changedFigures } from './figures.ts';
import { changedLights } from './lights.ts';
import { changedMilestones } from './milestones.ts';
import { changedDefinitions, changedPromises } from './promises.ts';
import { type ChangesFilter, changesScope } from './scope.ts';

const MOST_SHOWN = 500;

interface Stretch {
  since: Moment;
  until: Moment;
}

/**
 * What differs between two moments: figures that became known apart from earlier ones that changed, promises,
 * definitions, milestones, and what it did to the lights.
 * @throws AppError `invalid-request` when the moments stand the wrong way round, `not-found` for an unknown plan or
 *   region
 */
export async function changesView(
  context: ServiceContext,
  filter: ChangesFilter,
  stretch: Stretch,
): Promise<ChangesView> {
  const whole = await everyChange(context, filter, stretch);
  const { figures } = whole;
  const ofKind = (kind: FigureChange) => figures.filter((one) => one.kind === kind);
  return {
    ...whole,
    figures: FIGURE_CHANGES.flatMap((kind): ChangedFigure[] => ofKind(kind).slice(0, MOST_SHOWN)),
    counts: { activity: ofKind('activity').length, revision: ofKind('revision').length },
  };
}

/** The same without a limit. */
export async function everyChange(
  context: ServiceContext,
  filter: ChangesFilter,
  { since, until }: Stretch,
): Promise<Omit<ChangesView, 'counts'>> {
  if (since.upTo > until.upTo || since.day > until.day) {
    throw new AppError(
      'invalid-request',
      {
        zh: '起点时点（since）不能晚于终点时点（asOf）',
        en: 'The moment to start from (since) may not be after the one to end at (asOf).',
      },
      {
        since: since.day,
        asOf: until.day,
      },
    );
  }
  const scope = await changesScope(context, filter);
  const stretch = { since, until };
  return {
    since: { day: since.day, vintage: since.upTo },
    until: { day: until.day, vintage: until.upTo },
    figures: await changedFigures(context, scope, stretch),
    promises: await changedPromises(context, scope, stretch),
    definitions: await changedDefinitions(context, scope, stretch),
    milestones: await changedMilestones(context, scope, filter, stretch),
    ...(await changedLights(context, scope, filter, stretch)),
    demoRemoved: await wasDemoRemovedBetween(context.db, since.upTo, until.upTo),
  };
}
