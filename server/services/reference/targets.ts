import type { IndicatorRow, RegionRow, TargetRow } from '#core/contract/targets.ts';
import { notFound } from '#core/domain/errors.ts';
import { regionsAround, reportsTo } from '#core/domain/region-place.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets, type TargetFilter } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';

/** The plans' targets that were there at a moment, as the documents state them. */
export async function listTargets(
  context: ServiceContext,
  filter: TargetFilter,
  moment: Moment | null,
): Promise<TargetRow[]> {
  const { db } = context;
  const ambiguities = await findAmbiguities(db);
  const isKnown = await knownThen(context, moment);
  const found = (await findTargets(db, filter)).filter(({ code }) => isKnown('target', code));
  return found.map((record) => ({
    ...record,
    ambiguities: ambiguities.filter((one) => one.concerns.includes(record.code)).map((one) => one.code),
  }));
}

export async function loadTarget(
  context: ServiceContext,
  code: string,
  moment: Moment | null = null,
): Promise<TargetRow> {
  const [row] = await listTargets(context, { code }, moment);
  if (!row) throw notFound('目标', code);
  return row;
}

/** The indicators that were there at a moment. */
export async function listIndicators(
  context: ServiceContext,
  moment: Moment | null,
): Promise<IndicatorRow[]> {
  const isKnown = await knownThen(context, moment);
  return (await findIndicators(context.db)).filter(({ code }) => isKnown('indicator', code));
}

export async function loadIndicator(
  context: ServiceContext,
  code: string,
  moment: Moment | null = null,
): Promise<IndicatorRow> {
  const found = (await listIndicators(context, moment)).find((one) => one.code === code);
  if (!found) throw notFound('指标', code);
  return found;
}

/** All regions, or those directly below one, or those around one (see `regionsAround`), or those with an English name. */
export async function listRegions(
  { db }: ServiceContext,
  {
    parent,
    around,
    named,
  }: { parent?: string | undefined; around?: string | undefined; named?: 'en' | undefined },
): Promise<RegionRow[]> {
  const all = await findRegions(db);
  const near = around === undefined ? all : regionsAround(around, all);
  const asked = named === undefined ? near : near.filter(({ nameEn }) => nameEn !== null);
  return parent === undefined
    ? asked
    : asked.filter((one) => reportsTo(one) === parent || one.parent === parent);
}

export async function loadRegion({ db }: ServiceContext, code: string): Promise<RegionRow> {
  const found = (await findRegions(db)).find((one) => one.code === code);
  if (!found) throw notFound('地区', code);
  return found;
}
