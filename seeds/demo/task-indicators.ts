import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findTaskIds, insertTies } from '#db/queries/task-indicators.ts';
import type { DemoIds } from './ids.ts';

interface DemoTie {
  task: string;
  indicator: string;
  reason: string;
}

/** Invented ties of tasks to indicators: one whose task is done while its indicator stands still, some that go on. */
export const DEMO_TIES: readonly DemoTie[] = [
  { task: 'SD-T4', indicator: 'robot_mfg_scale', reason: '演示：标准带动规模' },
  { task: 'SD-T5', indicator: 'leading_firms', reason: '演示：培育企业应见于领军企业数' },
  { task: 'SD-T12', indicator: 'robot_mfg_scale', reason: '演示：训练场带动整机销售' },
  { task: 'SD-T19', indicator: 'leading_firms', reason: '演示：专班联系领军企业' },
  { task: 'MH-T12', indicator: 'robot_related_scale', reason: '演示：集群应见于关联产业规模' },
  { task: 'MH-T13', indicator: 'benchmark_scenarios_mh', reason: '演示：平台促成应用场景' },
];

/** Ties the demonstration's tasks. Call it in the transaction that seeds the demonstration. */
export async function insertDemoTies(tx: Db, ids: DemoIds, tiedAt: IsoInstant): Promise<void> {
  const tasks = await findTaskIds(tx);
  await insertTies(
    tx,
    DEMO_TIES.map(({ task, indicator, reason }) => ({
      taskId: tasks.get(task)!,
      indicatorId: ids.indicator(indicator),
      reason,
      tiedBy: '演示',
      tiedAt,
      demo: true,
    })),
  );
}
