import type { PlanBody } from '#core/contract/entry/plan.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { given, givenList } from '#core/domain/entry/given.ts';
import { planIssues } from '#core/domain/entry/plan-issues.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { insertPlan } from '#db/queries/entry.ts';
import { findPlans } from '#db/queries/plans.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { findRegions } from '#db/queries/regions.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { loadPlan } from '../reference/plans.ts';
import { recordDefinition } from './record-definition.ts';
import { refuse } from './refuse.ts';

/**
 * Enters a plan without any contents.
 *
 * @returns it as it can be read from now on
 * @throws AppError `forbidden`, `conflict` for a code that is taken, `invalid-request` with the issues
 */
export async function createPlan(context: ServiceContext, body: PlanBody): Promise<PlanDetail> {
  authoriseSite(context.actor, 'definition.change');
  refuse(textIssues(body));
  const at = context.now().toISOString();
  const plan = planOf(body);

  return context.db.transaction(async (tx) => {
    await lockPublishing(tx);
    const regions = await findRegions(tx);
    refuse(planIssues({ ...plan, region: body.region }, { plans: await findPlans(tx), regions }));
    const regionId = regions.find(({ code }) => code === body.region)!.id;
    const planId = await insertPlan(tx, { ...plan, regionId });
    await recordDefinition(tx, { kind: 'plan', code: plan.code, body, planId, regionId }, context.actor, at);
    return loadPlan({ ...context, db: tx }, plan.code);
  });
}

/** A missing short or English title is the title; everything else that is missing stays so. */
function planOf({ code, kind, status, ...body }: PlanBody) {
  const title = body.title.trim();
  return {
    code,
    kind,
    status,
    title,
    shortTitle: given(body.shortTitle) ?? title,
    titleEn: given(body.titleEn) ?? title,
    docNo: given(body.docNo),
    issuers: givenList(body.issuers),
    leadUnit: given(body.leadUnit),
    signedDate: body.signedDate ?? null,
    printedDate: body.printedDate ?? null,
    publicity: given(body.publicity),
    periodFrom: body.periodFrom ?? null,
    periodTo: body.periodTo ?? null,
    horizons: givenList(body.horizons),
    addressees: givenList(body.addressees),
    copiedTo: givenList(body.copiedTo),
    basis: givenList(body.basis),
    note: given(body.note),
    supersededBy: given(body.supersededBy),
  };
}
