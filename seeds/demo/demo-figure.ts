import type { ObservationStatus } from '#core/domain/observation.ts';
import type { IndicatorCode, IsoInstant, PlanCode, RegionCode } from '#core/domain/units.ts';
import type { SeriesFigure } from './series.ts';

/** One invented figure in one version, ready to be published as a demonstration. */
export interface DemoFigure extends SeriesFigure {
  /** The plan for whose sake it is reported. */
  plan: PlanCode;
  indicator: IndicatorCode;
  region: RegionCode;
  status: ObservationStatus;
  unit: string;
  note: string | null;
  reportedAt: IsoInstant;
}
