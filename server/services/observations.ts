import type { ObservationRow } from '#core/contract/targets.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Form } from '#core/domain/observation.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findObservationHistory, findObservations } from '#db/queries/observations.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from './context.ts';

export interface ObservationQuestion {
  indicator?: string | undefined;
  region?: string | undefined;
  form?: Form | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Every version instead of the newest one. */
  history: boolean;
}

/**
 * Reported figures as of a moment, oldest period first.
 * @throws AppError `invalid-request` without an indicator (the record is too large to be read whole),
 *   `not-found` for an unknown indicator or region
 */
export async function listObservations(
  { db }: ServiceContext,
  { indicator, region, form, from, to, history }: ObservationQuestion,
  { upTo }: Moment,
): Promise<ObservationRow[]> {
  if (indicator === undefined) {
    throw new AppError(
      'invalid-request',
      {
        zh: '查询观测值须用 indicator 指定指标编码，如 indicator=robot_mfg_scale',
        en: 'Name the indicator whose figures are wanted, as in indicator=robot_mfg_scale.',
      },
      {
        parameter: 'indicator',
      },
    );
  }
  if (!(await findIndicators(db)).some(({ code }) => code === indicator)) throw notFound('指标', indicator);
  if (region !== undefined && !(await findRegions(db)).some(({ code }) => code === region)) {
    throw notFound('地区', region);
  }
  const find = history ? findObservationHistory : findObservations;
  return find(db, {
    indicators: [indicator],
    regions: region === undefined ? null : [region],
    upTo,
    form,
    from,
    to,
  });
}
