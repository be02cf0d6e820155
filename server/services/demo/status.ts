import type { DemoStatus } from '#core/contract/demo.ts';
import { countDemo, findDemoRemovalDay } from '#db/queries/demo.ts';
import type { ServiceContext } from '../context.ts';

/** Whether any figure or allocation on this site is invented, how many are, and when they were removed. */
export async function demoStatus({ db }: ServiceContext): Promise<DemoStatus> {
  const counts = await countDemo(db);
  return {
    ...counts,
    present: counts.observations > 0 || counts.allocations > 0,
    removedOn: await findDemoRemovalDay(db),
  };
}
