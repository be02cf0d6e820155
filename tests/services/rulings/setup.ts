import { beforeAll } from 'vitest';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RulingBody, RulingRow } from '#core/contract/rulings.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { Db } from '#db/client.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { publish } from '#db/queries/publish.ts';
import { findRegions } from '#db/queries/regions.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { momentOf } from '#server/services/moment.ts';
import { progressRows } from '#server/services/progress/rows.ts';
import { recordRuling } from '#server/services/rulings/record.ts';
import { useTestDb } from '../../setup/db.ts';
import { type Part, playing } from '../../setup/people.ts';

export const SEEDED = '2026-11-21T02:00:00.000Z';
/** A day later: what was recorded today is not known on the day before. */
export const NOW = '2026-11-22T02:00:00.000Z';

/** The five plans with their demonstration figures, and an administrator before them. */
export function useSite() {
  const db = useTestDb();
  beforeAll(() => seed(db(), { now: SEEDED, moreBatches: (tx) => prepareDemo(tx, SEEDED) }));
  const context = (part: Part = 'administrator'): ServiceContext => ({
    db: db(),
    now: () => new Date(NOW),
    actor: playing(part, '张管理'),
  });
  return {
    db,
    context,
    rule: (target: string, body: Partial<RulingBody>): Promise<RulingRow> =>
      recordRuling(context(), target, aBody(body)),
    progress: async (target: string, asOf?: string, promise: PromiseView = 'then'): Promise<ProgressRow> => {
      const moment = await momentOf(context(), asOf);
      const [row] = await progressRows(context(), { target, promise, allocations: false }, moment);
      return row!;
    },
  };
}

/** A choice of somebody for a reason; a test names what matters to it. */
export function aBody(body: Partial<RulingBody>): RulingBody {
  return { kind: 'choice', changes: {}, reason: '处务会议定', recorder: '省工信厅 王某', ...body };
}

export type Reported = readonly [
  indicator: string,
  region: string,
  period: string,
  form: 'point' | 'ytd',
  value: number,
];

/** Publishes figures as a department would, in each indicator's own unit. */
export async function report(db: Db, figures: readonly Reported[]): Promise<void> {
  const indicators = new Map((await findIndicators(db)).map((one) => [one.code, one]));
  const regions = new Map((await findRegions(db)).map(({ code, id }) => [code, id]));
  const cells = figures.map(([indicator, region, period, form, value]) => ({
    indicatorId: indicators.get(indicator)!.id,
    regionId: regions.get(region)!,
    period,
    form,
    status: 'preliminary' as const,
    value,
    unit: indicators.get(indicator)!.unit,
    yoyPercent: null,
    sourceId: null,
    occurredOn: null,
    note: null,
  }));
  const submission = {
    id: crypto.randomUUID(),
    kind: 'api' as const,
    recorder: '市统计局',
    demo: false,
    createdAt: NOW,
  };
  await db.transaction((tx) => publish(tx, submission, cells, NOW));
}
