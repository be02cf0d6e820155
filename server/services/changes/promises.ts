import type { ChangedDefinition, ChangedPromise } from '#core/contract/changes.ts';
import { findDefinitionsEntered } from '#db/queries/definitions.ts';
import { findLightRuleSets } from '#db/queries/light-rules.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findRulings } from '#db/queries/rulings.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { ChangesScope } from './scope.ts';

interface Stretch {
  since: Moment;
  until: Moment;
}

/** The rulings that became known or came into force between two moments, the newest first. */
export async function changedPromises(
  { db }: ServiceContext,
  scope: ChangesScope,
  { since, until }: Stretch,
): Promise<ChangedPromise[]> {
  const targets = new Map(scope.targets.map((one) => [one.code, one]));
  const rulings = await findRulings(db, until.upTo);
  return rulings.toReversed().flatMap((ruling): ChangedPromise[] => {
    const target = targets.get(ruling.target);
    const { kind, effectiveFrom, reason, document, recorder, recordedAt, vintage } = ruling;
    const isNew = vintage > since.upTo;
    const cameIntoForce =
      !isNew && effectiveFrom !== null && effectiveFrom > since.day && effectiveFrom <= until.day;
    if (!target || !(isNew || cameIntoForce)) return [];
    if (!scope.asksForPlan(target.plan) || !scope.asksForRegion(target.region)) return [];
    return [
      {
        target: target.code,
        plan: target.plan,
        indicator: { code: target.indicator, name: target.indicatorName },
        region: { code: target.region, name: target.regionName },
        kind,
        fields: Object.keys(ruling.changes),
        effectiveFrom,
        cameIntoForce,
        reason,
        document,
        recorder,
        recordedAt,
        vintage,
      },
    ];
  });
}

/** The plans, indicators, targets and rules for lights that came in between two moments, the newest first. */
export async function changedDefinitions(
  { db }: ServiceContext,
  scope: ChangesScope,
  { since, until }: Stretch,
): Promise<ChangedDefinition[]> {
  const plans = new Map((await findPlans(db)).map((one) => [one.code, one]));
  const targets = new Map(scope.targets.map((one) => [one.code, one]));
  const entered = await findDefinitionsEntered(db, since.upTo, until.upTo);
  const definitions = entered.map((one): ChangedDefinition => {
    const target = one.kind === 'target' ? targets.get(one.code) : undefined;
    const names = {
      plan: () => plans.get(one.code)?.shortTitle,
      indicator: () => scope.indicator(one.code).name,
      target: () => target?.indicatorName,
    };
    const plan = one.kind === 'plan' ? one.code : (target?.plan ?? null);
    return { ...one, name: names[one.kind]() ?? one.code, plan, reason: null };
  });
  const rules = (await findLightRuleSets(db, until.upTo)).filter(({ vintage }) => vintage > since.upTo);
  return [
    ...definitions.filter(({ plan }) => plan === null || scope.asksForPlan(plan)),
    ...rules.map(
      ({ reason, recorder, recordedAt, vintage }): ChangedDefinition => ({
        kind: 'light_rules',
        code: 'light-rules',
        name: 'light-rules',
        plan: null,
        reason,
        recorder,
        recordedAt,
        vintage,
      }),
    ),
  ].sort((a, b) => b.vintage - a.vintage);
}
