import type { CatchUpFacts } from '#core/domain/briefing/follow-through-facts.ts';
import type { TargetCode } from '#core/domain/units.ts';
import { catchUpView } from '../analysis/catch-up.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Names } from './names.ts';

/**
 * The remaining gap of a target shared among its regions by their own gaps.
 * @returns null where nothing is left to share, or no time
 */
export async function catchUpFacts(
  context: ServiceContext,
  target: TargetCode,
  moment: Moment,
  names: Names,
): Promise<CatchUpFacts | null> {
  const { none, quartersLeft, regions, decimals } = await catchUpView(
    context,
    { target, rule: 'gap' },
    moment,
  );
  if (none !== null || quartersLeft === null || quartersLeft <= 0) return null;
  const shares = regions.flatMap(({ region, share, perQuarter }) =>
    share !== null && perQuarter !== null && share > 0
      ? [{ region: names.shortRegion(region.code), share, perQuarter, decimals }]
      : [],
  );
  return { target, quartersLeft, shares: shares.sort((a, b) => b.share - a.share) };
}
