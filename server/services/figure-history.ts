import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import { notFound } from '#core/domain/errors.ts';
import type { Form } from '#core/domain/observation.ts';
import type { Period } from '#core/domain/period.ts';
import { versionDifference } from '#core/domain/version-change.ts';
import { fileOf, reasonOf } from '#core/domain/way-in.ts';
import { type FigureVersionRecord, findFigureVersions } from '#db/queries/figure-versions.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Actor, Moment, ServiceContext } from './context.ts';

export interface FigureQuestion {
  indicator: string;
  region: string;
  period?: Period | undefined;
  form?: Form | undefined;
}

/**
 * The versions of the figures of one indicator in one region that were known at a moment: newest period first, then
 * newest version first.
 * @throws AppError `not-found` for an unknown indicator or region
 */
export async function figureHistory(
  { db, actor }: ServiceContext,
  { indicator, region, period = undefined, form = undefined }: FigureQuestion,
  { upTo }: Moment,
): Promise<FigureVersionRow[]> {
  if (!(await findIndicators(db)).some(({ code }) => code === indicator)) throw notFound('指标', indicator);
  if (!(await findRegions(db)).some(({ code }) => code === region)) throw notFound('地区', region);
  const filter = { indicator, region, period: period ?? null, form: form ?? null, upTo };
  const versions = await findFigureVersions(db, filter);
  const figures = Map.groupBy(versions, (one) => `${one.period} ${one.form}`);
  return [...figures.values()].flatMap((history) =>
    history.map((one, index) => rowOf(one, history[index + 1] ?? null, history.length - index, actor)),
  );
}

function rowOf(
  record: FigureVersionRecord,
  before: FigureVersionRecord | null,
  version: number,
  actor: Actor,
): FigureVersionRow {
  const { submissionNote, kind, account, ...row } = record;
  const { difference, unit, share } = versionDifference(before, record);
  return {
    ...row,
    way: kind,
    account: shownAccount(account, actor),
    reason: reasonOf(kind, submissionNote, record.note),
    file: fileOf(kind, submissionNote),
    version,
    difference,
    differenceUnit: unit,
    differenceShare: share,
  };
}

/** Who answers for a figure is public; whose account was used is told to people with an account. */
export function shownAccount(account: string | null, actor: Actor): string | null {
  return actor.personId === null ? null : account;
}
