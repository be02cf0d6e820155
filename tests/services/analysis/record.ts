import { randomUUID } from 'node:crypto';
import type { Form, ObservationStatus } from '#core/domain/observation.ts';
import type { PromiseTerms } from '#core/domain/promise.ts';
import type { Db } from '#db/client.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { type Cell, publish } from '#db/queries/publish.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';
import { targetAllocation, targetRuling } from '#db/schema/index.ts';

/** A figure as a test tells it; what is left out is what most figures are. */
export interface Told {
  indicator: string;
  region: string;
  period: string;
  value: number | null;
  form?: Form;
  unit?: string;
  status?: ObservationStatus;
}

/** Puts figures into the record, all at one moment: a later one than whatever the seeds bring (2026-11-21). */
export async function record(
  db: Db,
  at: string,
  told: readonly Told[],
  { demo = false } = {},
): Promise<void> {
  const indicators = new Map((await findIndicators(db)).map((one) => [one.code, one]));
  const regions = new Map((await findRegions(db)).map((one) => [one.code, one]));
  const cells = told.map((one): Cell => {
    const indicator = indicators.get(one.indicator)!;
    return {
      indicatorId: indicator.id,
      regionId: regions.get(one.region)!.id,
      period: one.period,
      form: one.form ?? (indicator.measureKind === 'flow' ? 'ytd' : 'point'),
      status: one.status ?? 'flash',
      value: one.value,
      unit: one.unit ?? indicator.unit,
      yoyPercent: null,
      occurredOn: null,
      sourceId: null,
      note: null,
    };
  });
  const submission = { id: randomUUID(), kind: 'api' as const, recorder: '测试员', demo, createdAt: at };
  await db.transaction((tx) => publish(tx, submission, cells, at));
}

/** An amendment by the authority, known and in force from a moment on. */
export async function amend(db: Db, at: string, code: string, changes: Partial<PromiseTerms>): Promise<void> {
  const [target] = await findTargets(db, { code });
  const submission = {
    id: randomUUID(),
    kind: 'definition' as const,
    recorder: '测试员',
    demo: false,
    createdAt: at,
  };
  await db.transaction(async (tx) => {
    const vintageId = await publish(tx, submission, [], at);
    await tx.insert(targetRuling).values({
      vintageId,
      targetId: target!.id,
      kind: 'amendment',
      changes,
      effectiveFrom: at.slice(0, 10),
      reason: '测试',
      document: '调整通知',
      locator: null,
    });
  });
}

/** Gives regions parts of a target. */
export async function allocate(db: Db, code: string, parts: Record<string, number>): Promise<void> {
  const [target] = await findTargets(db, { code });
  const regions = new Map((await findRegions(db)).map((one) => [one.code, one.id]));
  await db.insert(targetAllocation).values(
    Object.entries(parts).map(([region, value]) => ({
      targetId: target!.id,
      regionId: regions.get(region)!,
      value,
      demo: false,
    })),
  );
}
