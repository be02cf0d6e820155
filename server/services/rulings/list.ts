import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import { choosableFields, missingTerms } from '#core/domain/promise-open.ts';
import type { PlanCode, TargetCode } from '#core/domain/units.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRulings } from '#db/queries/rulings.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';
import { promises } from '../progress/promises.ts';
import { planStartOf, requireTarget } from './ruled-target.ts';

/**
 * What was ruled on a target up to a moment, newest first.
 * @throws AppError `not-found`
 */
export async function listRulings(
  { db }: ServiceContext,
  code: TargetCode,
  { upTo }: Moment,
): Promise<RulingRow[]> {
  await requireTarget(db, code);
  return (await findRulings(db, upTo, code)).reverse();
}

/** Every promise in its versions, of one plan, one target or all, as of a moment. */
export async function listPromises(
  context: ServiceContext,
  filter: { plan?: PlanCode | undefined; target?: TargetCode | undefined },
  moment: Moment,
): Promise<PromiseRow[]> {
  const { db } = context;
  const indicators = new Map((await findIndicators(db)).map((one) => [one.code, one]));
  const rulings = Map.groupBy(await findRulings(db, moment.upTo), ({ target }) => target);
  const promiseOf = await promises(context, moment, 'then');
  const isKnown = await knownThen(context, moment);
  const found = await findTargets(db, { plan: filter.plan, code: filter.target });
  const records = found.filter(({ code }) => isKnown('target', code));
  return records.map((record) => {
    const indicator = indicators.get(record.indicator)!;
    const { document, promisedThen, promisedNow } = promiseOf(record);
    const planStart = planStartOf(record);
    const { unit, comparatorWord, locator, line, anchor } = record;
    return {
      target: record.code,
      plan: record.plan,
      indicator: { code: indicator.code, name: indicator.name },
      region: { code: record.region, name: record.regionName },
      unit,
      decimals: indicator.decimals,
      measureKind: indicator.measureKind,
      comparatorWord,
      locator,
      line,
      anchor,
      planStart,
      document,
      promiseThen: promisedThen,
      promiseNow: promisedNow,
      choosable: choosableFields(document, indicator),
      missing: missingTerms(promisedThen, { ...indicator, planStart }),
      rulings: (rulings.get(record.code) ?? []).toReversed(),
    };
  });
}
