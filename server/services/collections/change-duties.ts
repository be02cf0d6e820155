import type { DutyBody, DutyRow, NewDutyBody } from '#core/contract/collections.ts';
import { CADENCE_WORDS, type Cadence, MONTHS_OF } from '#core/domain/collection/cadence.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { comparePeriods, periodMonths } from '#core/domain/period.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { type DutyRecord, findDuties, insertDuty, lockDuty, updateDuty } from '#db/queries/duties.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { nothingToReport, reportedIndicators } from '../uploads/reported-indicators.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import { listDuties } from './list-duties.ts';

/**
 * Gives a region a duty to report a plan's figures.
 * @throws AppError `not-found`, `forbidden`, `invalid-request` for terms that cannot be or where there is nothing to
 *   report, `conflict` where there is such a duty already
 */
export async function addDuty(context: ServiceContext, body: NewDutyBody): Promise<DutyRow> {
  const { db, now, actor } = context;
  const { plan: planCode, region: regionCode, ...terms } = body;
  const vocabulary = await loadVocabulary(db);
  const region = vocabulary.regions.find(({ code }) => code === regionCode);
  if (!region) throw notFound('地区', regionCode);
  await authorise(context, 'collection.manage', region.code);
  const plan = vocabulary.plans.find(({ code }) => code === planCode);
  if (!plan) throw notFound('计划', planCode);
  if ((await reportedIndicators(db, plan, region, vocabulary)).length === 0)
    throw nothingToReport(plan, region);
  refuseTerms(body.cadence, terms);
  const id = await db.transaction(async (tx) => {
    const added = await insertDuty(tx, {
      planId: plan.id,
      regionId: region.id,
      ...terms,
      demo: actor.demo,
    });
    if (added === undefined)
      throw new AppError('conflict', {
        zh: `“${region.name}”对“${plan.shortTitle}”已有${CADENCE_WORDS[body.cadence].zh}报送任务。`,
        en: `“${region.name}” has a ${CADENCE_WORDS[body.cadence].en.toLowerCase()} duty for “${plan.shortTitle}” already.`,
      });
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'duty.create',
      subject: `duty:${added}`,
      detail: { ...body },
    });
    return added;
  });
  return rowOf(context, id);
}

/**
 * Changes a duty's days or periods; a last period ends it.
 * @throws AppError `not-found`, `forbidden`, `invalid-request`, and `conflict` when nothing would change
 */
export async function changeDuty(context: ServiceContext, id: number, body: DutyBody): Promise<DutyRow> {
  const { db, now, actor } = context;
  const { region, cadence } = await requireDuty(db, id);
  await authorise(context, 'collection.manage', region.code);
  refuseTerms(cadence, body);
  await db.transaction(async (tx) => {
    await lockDuty(tx, id);
    const { onTimeDays, lockDays, firstPeriod, lastPeriod } = await requireDuty(tx, id);
    const before: DutyBody = { onTimeDays, lockDays, firstPeriod, lastPeriod };
    const changed = (Object.keys(before) as (keyof DutyBody)[]).filter((key) => before[key] !== body[key]);
    if (changed.length === 0)
      throw new AppError('conflict', {
        zh: '与现有的报送任务相同，没有改动。',
        en: 'It is the same as before; nothing was changed.',
      });
    await updateDuty(tx, id, body);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'duty.change',
      subject: `duty:${id}`,
      detail: { before, after: body },
    });
  });
  return rowOf(context, id);
}

/** @throws AppError `not-found` */
export async function requireDuty(db: Db, id: number): Promise<DutyRecord> {
  const [duty] = await findDuties(db, { id });
  if (!duty) throw notFound('报送任务', String(id));
  return duty;
}

async function rowOf(context: ServiceContext, id: number): Promise<DutyRow> {
  const [row] = await listDuties(context, { id });
  return row!;
}

function refuseTerms(cadence: Cadence, terms: DutyBody): void {
  const { onTimeDays, lockDays, firstPeriod, lastPeriod } = terms;
  const fits = (period: string) => periodMonths(period) === MONTHS_OF[cadence];
  const wrong = [firstPeriod, lastPeriod].find((period) => period !== null && !fits(period));
  const { zh } = CADENCE_WORDS[cadence];
  if (wrong)
    throw new AppError(
      'invalid-request',
      {
        zh: `“${wrong}”与${zh}报送不符。`,
        en: `“${wrong}” does not fit the frequency (${CADENCE_WORDS[cadence].en.toLowerCase()}).`,
      },
      { period: wrong },
    );
  if (lockDays < onTimeDays)
    throw new AppError(
      'invalid-request',
      { zh: '截止日期不能早于及时日期。', en: 'The lock date may not be before the on-time date.' },
      { onTimeDays, lockDays },
    );
  if (lastPeriod !== null && comparePeriods(lastPeriod, firstPeriod) < 0)
    throw new AppError(
      'invalid-request',
      { zh: '最后一期不能早于第一期。', en: 'The last period may not be before the first.' },
      { firstPeriod, lastPeriod },
    );
}
