import type { ChangedFigure, ChangesView } from '#core/contract/changes.ts';
import { addDays } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { apiPaths } from '../../paths.ts';
import { momentChoices } from '../moment-choices.ts';
import { asking, type WallQuestion } from './question.ts';

/** New figures are counted, everything else is told one by one. */
export interface WallChanges {
  since: IsoDate;
  lights: ChangesView['lights'];
  revisions: Pick<
    ChangedFigure,
    | 'indicator'
    | 'decimals'
    | 'region'
    | 'period'
    | 'form'
    | 'old'
    | 'value'
    | 'unit'
    | 'status'
    | 'difference'
    | 'differenceUnit'
    | 'demo'
  >[];
  /** How many figures were revised; more than are told when there are very many. */
  revisionCount: number;
  /** By plan; null for figures that no plan is judged by. Empty when there are more than the answer lists. */
  activity: { plan: string | null; regions: number; figures: number }[];
  activityCount: number;
  promises: Pick<
    ChangesView['promises'][number],
    'target' | 'indicator' | 'region' | 'kind' | 'cameIntoForce'
  >[];
  definitions: Pick<ChangesView['definitions'][number], 'kind' | 'code' | 'name'>[];
  milestones: Pick<
    ChangesView['milestones'][number],
    'subject' | 'title' | 'plan' | 'old' | 'state' | 'demo'
  >[];
  demo: boolean;
}

/**
 * What changed lately: since the end of the last quarter before the newest publication, so that a whole round of
 * reports is in it.
 */
export function changesQuestion(newest: IsoDate, plan: string | null): WallQuestion<WallChanges> {
  const since = momentChoices(newest).quarterStart;
  return asking(apiPaths.changes({ since, plan, region: null }, null), (view: ChangesView) =>
    small(view, since),
  );
}

function small(view: ChangesView, since: IsoDate): WallChanges {
  const fresh = view.figures.filter(({ kind }) => kind === 'activity');
  return {
    since,
    lights: view.lights,
    revisions: view.figures
      .filter(({ kind }) => kind === 'revision')
      .map(({ indicator, decimals, region, period, form, old, value, unit, status, ...one }) => ({
        ...{ indicator, decimals, region, period, form, old, value, unit, status },
        difference: one.difference,
        differenceUnit: one.differenceUnit,
        demo: one.demo,
      })),
    revisionCount: view.counts.revision,
    activity: [
      ...Map.groupBy(fresh.length < view.counts.activity ? [] : fresh, ({ plans }) => plans[0] ?? null),
    ].map(([plan, figures]) => ({
      plan,
      regions: new Set(figures.map(({ region }) => region.code)).size,
      figures: figures.length,
    })),
    activityCount: view.counts.activity,
    promises: view.promises.map(({ target, indicator, region, kind, cameIntoForce }) => ({
      ...{ target, indicator, region, kind, cameIntoForce },
    })),
    definitions: view.definitions.map(({ kind, code, name }) => ({ kind, code, name })),
    milestones: view.milestones.map(({ subject, title, plan, old, state, demo }) => ({
      ...{ subject, title, plan, old, state, demo },
    })),
    demo: [...view.figures, ...view.milestones, ...view.lights].some(({ demo }) => demo),
  };
}

/** The day after the one at whose end the comparison begins: "since 1 October". */
export function firstDayOf({ since }: Pick<WallChanges, 'since'>): IsoDate {
  return addDays(since, 1);
}
