import type { LightRulesView } from '#core/contract/light-rules.ts';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import { inOrder } from '#core/domain/light-rule-faults.ts';
import { findLightRuleSets } from '#db/queries/light-rules.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** The rules for lights in force at a moment, and those before them. */
export async function readLightRules(
  { db }: Pick<ServiceContext, 'db'>,
  { upTo }: Pick<Moment, 'upTo'>,
): Promise<LightRulesView> {
  const history = await findLightRuleSets(db, upTo);
  const [newest] = history;
  return {
    rules: inOrder(newest ? newest.rules : DEFAULT_LIGHT_RULES),
    own: newest !== undefined,
    defaults: [...DEFAULT_LIGHT_RULES],
    history,
  };
}
