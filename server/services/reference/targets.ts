import type { IndicatorRow, RegionRow, TargetRow } from '#core/contract/targets.ts';
import { notFound } from '#core/domain/errors.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets, type TargetFilter } from '#db/queries/targets.ts';
import type { ServiceContext } from '../context.ts';

/** The plans' targets as the documents state them. */
export async function listTargets({ db }: ServiceContext, filter: TargetFilter): Promise<TargetRow[]> {
  const ambiguities = await findAmbiguities(db);
  return (await findTargets(db, filter)).map((record) => ({
    ...record,
    ambiguities: ambiguities.filter((one) => one.concerns.includes(record.code)).map((one) => one.code),
  }));
}

export async function loadTarget(context: ServiceContext, code: string): Promise<TargetRow> {
  const [row] = await listTargets(context, { code });
  if (!row) throw notFound('目标', code);
  return row;
}

export function listIndicators({ db }: ServiceContext): Promise<IndicatorRow[]> {
  return findIndicators(db);
}

export async function loadIndicator({ db }: ServiceContext, code: string): Promise<IndicatorRow> {
  const found = (await findIndicators(db)).find((one) => one.code === code);
  if (!found) throw notFound('指标', code);
  return found;
}

/** All regions, or those directly below one. */
export async function listRegions({ db }: ServiceContext, parent: string | undefined): Promise<RegionRow[]> {
  const all = await findRegions(db);
  return parent === undefined
    ? all
    : all.filter((one) => (one.statisticalParent ?? one.parent) === parent || one.parent === parent);
}

export async function loadRegion({ db }: ServiceContext, code: string): Promise<RegionRow> {
  const found = (await findRegions(db)).find((one) => one.code === code);
  if (!found) throw notFound('地区', code);
  return found;
}
