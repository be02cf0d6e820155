import type { AttentionView } from '#core/contract/progress.ts';
import { laggards, newestPeriod, overdue, unreported } from '#core/domain/attention.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { judgeCommitments } from './judged.ts';
import { rowsOf } from './rows.ts';

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
  const { judged } = await judgeCommitments(context, { allocations: true }, moment);
  const rows = judged.map((one) => ({ ...one.progress, one }));
  const foremost = async (found: typeof rows) => ({
    total: found.length,
    items: await rowsOf(
      context,
      found.slice(0, most).map(({ one }) => one),
      moment,
    ),
  });
  return {
    newest: newestPeriod(rows),
    behind: await foremost(laggards(rows)),
    unreported: await foremost(unreported(rows)),
    overdueIn: [...new Map(overdue(rows).map(({ one: { region } }) => [region.code, region])).values()],
    demo: judged.some(({ progress, allocation }) => progress.demo || allocation?.demo === true),
    asOf: moment.day,
  };
}
