import type { Period } from '#core/domain/period.ts';
import type { IsoInstant, PlanCode, RegionCode } from '#core/domain/units.ts';
import type { DemoFigure } from './demo-figure.ts';

/** What a region hands in at one moment: figures of one plan and one quarter. */
export interface RegionReport {
  plan: PlanCode;
  region: RegionCode;
  quarter: Period;
  reportedAt: IsoInstant;
  figures: readonly DemoFigure[];
}

/** The figures as the reports that they came in with, in the same order. */
export function reportsOf(figures: readonly DemoFigure[]): RegionReport[] {
  const groups = Map.groupBy(figures, ({ region, reportedAt }) => `${region} ${reportedAt}`);
  return [...groups.values()].map((group) => {
    const { plan, region, period, reportedAt } = group[0]!;
    return { plan, region, quarter: period, reportedAt, figures: group };
  });
}
