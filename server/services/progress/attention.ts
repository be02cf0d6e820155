import type { AttentionView } from '#core/contract/progress.ts';
import { laggards, newestPeriod, overdue, unreported } from '#core/domain/attention.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { rowsOf } from './rows.ts';
import { standings } from './standings.ts';

/**
 * What of all verdicts wants attention as of a moment, parts of regions included: however many there are, the answer
 * stays about as large.
 *
 * @param most of each kind that are told one by one; the rest is counted
 */
export async function attention(
  context: ServiceContext,
  most: number,
  moment: Moment,
): Promise<AttentionView> {
  const { all, court } = await standings(context, moment);
  const kinds = { behind: laggards(all), unreported: unreported(all) };
  const told = [...new Set(Object.values(kinds).flatMap((found) => found.slice(0, most)))];
  const { judged } = await court.judge(told);
  const rows = new Map((await rowsOf(context, judged, moment)).map((row, index) => [told[index]!, row]));
  const foremost = (found: typeof all) => ({
    total: found.length,
    items: found.slice(0, most).map((one) => rows.get(one)!),
  });
  return {
    newest: newestPeriod(all),
    behind: foremost(kinds.behind),
    unreported: foremost(kinds.unreported),
    overdueIn: [...new Map(overdue(all).map(({ region }) => [region.code, region])).values()],
    demo: all.some(({ demo }) => demo),
    asOf: moment.day,
  };
}
