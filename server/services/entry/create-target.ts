import type { TargetBody } from '#core/contract/entry/target.ts';
import type { TargetRow } from '#core/contract/targets.ts';
import type { KnownForTarget, TargetDraft } from '#core/domain/entry/target-draft.ts';
import { targetIssues } from '#core/domain/entry/target-issues.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import type { Db } from '#db/client.ts';
import { insertTarget } from '#db/queries/entry.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findPlans } from '#db/queries/plans.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { loadTarget } from '../reference/targets.ts';
import { recordDefinition } from './record-definition.ts';
import { refuse } from './refuse.ts';
import { draftOf, newTargetOf } from './target-of-body.ts';

/**
 * Enters a target of a plan, with the parts of it that lower regions are given.
 *
 * @returns it as it can be read from now on
 * @throws AppError `forbidden`, `conflict` for a code that is taken, `invalid-request` with the issues
 */
export async function createTarget(context: ServiceContext, body: TargetBody): Promise<TargetRow> {
  authoriseSite(context.actor, 'definition.change');
  refuse(textIssues(body));
  const at = context.now().toISOString();
  const draft = draftOf(body);

  return context.db.transaction(async (tx) => {
    await lockPublishing(tx);
    const known = await loadKnown(tx);
    refuse(targetIssues(draft, known));
    const { plan, indicator, regionOf } = named(draft, known);
    const region = regionOf(draft.region ?? plan.region.code);
    await insertTarget(
      tx,
      {
        ...newTargetOf(body, draft, indicator),
        planId: plan.id,
        indicatorId: indicator.id,
        regionId: region.id,
      },
      draft.allocations.map((part) => ({ regionId: regionOf(part.region).id, value: part.value })),
    );
    const { code } = draft;
    await recordDefinition(
      tx,
      { kind: 'target', code, body, planId: plan.id, regionId: region.id },
      context.actor,
      at,
    );
    return loadTarget({ ...context, db: tx }, code);
  });
}

type Known = Awaited<ReturnType<typeof loadKnown>>;

async function loadKnown(tx: Db) {
  return {
    plans: (await findPlans(tx)).map((plan) => ({ ...plan, name: plan.shortTitle, nameEn: plan.titleEn })),
    indicators: await findIndicators(tx),
    regions: await findRegions(tx),
    targets: await findTargets(tx),
  } satisfies KnownForTarget;
}

/** What a draft without issues names. */
function named(draft: TargetDraft, { plans, indicators, regions }: Known) {
  return {
    plan: plans.find(({ code }) => code === draft.plan)!,
    indicator: indicators.find(({ code }) => code === draft.indicator)!,
    regionOf: (wanted: string) => regions.find(({ code }) => code === wanted)!,
  };
}
