import type { ChangedFigure } from '#core/contract/changes.ts';
import { FORMS } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';

export interface ChangeGroup {
  /** Null for figures that no plan is judged by. */
  plan: string | null;
  count: number;
  regions: { region: ChangedFigure['region']; figures: ChangedFigure[] }[];
}

/** Changed figures by plan in the given order (the first plan of each), then by region, newest period first. */
export function byPlanAndRegion(figures: readonly ChangedFigure[], plans: readonly string[]): ChangeGroup[] {
  const groups = Map.groupBy(figures, (one) => one.plans[0] ?? null);
  const order = [...plans, null];
  return [...groups.entries()]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([plan, all]) => ({
      plan,
      count: all.length,
      regions: [...Map.groupBy(all, (one) => one.region.code).values()]
        .map((some) => ({ region: some[0]!.region, figures: some.toSorted(inOrder) }))
        .sort((a, b) => (a.region.code < b.region.code ? -1 : 1)),
    }));
}

function inOrder(a: ChangedFigure, b: ChangedFigure): number {
  return (
    comparePeriods(b.period, a.period) ||
    (a.indicator.code < b.indicator.code ? -1 : a.indicator.code > b.indicator.code ? 1 : 0) ||
    FORMS.indexOf(a.form) - FORMS.indexOf(b.form)
  );
}
