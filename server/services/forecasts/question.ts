import { createHash } from 'node:crypto';
import { type ForecastBasis, forecastBasis } from '#core/domain/forecast/basis.ts';
import { FORECAST_VERSION } from '#core/domain/forecast/forecast.ts';
import type { Judged } from '../progress/judged.ts';

/** A forecast that can be made of a judged commitment. */
export interface ForecastAsked {
  judged: Judged;
  basis: ForecastBasis;
  /** Equal where the same figures lead by the same method to the same day. */
  fingerprint: string;
  /** True when any figure behind it, or the part that it is held against, is a demonstration. */
  demo: boolean;
}

/** @returns null where nothing can be forecast; see `forecastBasis` */
export function forecastAsked(judged: Judged): ForecastAsked | null {
  const { target, indicator, levels, progress, allocation } = judged;
  const { measureKind } = indicator;
  const basis = forecastBasis({ target, measureKind, levels, period: progress.period });
  if (basis === null) return null;
  const demo = basis.levels.some((level) => level.demo) || allocation?.demo === true;
  const figures = basis.levels.map(({ period, value }) => [period, value]);
  const question = [FORECAST_VERSION, measureKind, target.unit, basis.deadline, demo, figures];
  const fingerprint = createHash('sha256').update(JSON.stringify(question)).digest('base64url');
  return { judged, basis, fingerprint, demo };
}
