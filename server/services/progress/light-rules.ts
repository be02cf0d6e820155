import { DEFAULT_LIGHT_RULES, type LightRule } from '#core/domain/light.ts';
import { findLightRuleSets } from '#db/queries/light-rules.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** The rules by which lights are decided at a moment: the site's own, or the default until it has some. */
export async function lightRulesAt({ db }: ServiceContext, { upTo }: Moment): Promise<readonly LightRule[]> {
  const [newest] = await findLightRuleSets(db, upTo);
  return newest ? newest.rules : DEFAULT_LIGHT_RULES;
}
