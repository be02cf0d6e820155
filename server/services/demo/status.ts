import type { DemoStatus } from '#core/contract/demo.ts';
import { countDemo, findDemoRemovalDay } from '#db/queries/demo.ts';
import type { ServiceContext } from '../context.ts';

/** Whether anything on this site is a demonstration, how much is, and when it was removed. */
export async function demoStatus({ db }: ServiceContext): Promise<DemoStatus> {
  const counts = await countDemo(db);
  return {
    ...counts,
    present: Object.values(counts).some((count) => count > 0),
    removedOn: await findDemoRemovalDay(db),
  };
}
