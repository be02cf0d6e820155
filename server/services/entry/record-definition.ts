import { randomUUID } from 'node:crypto';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { publish } from '#db/queries/publish.ts';
import type { Actor } from '../context.ts';

export interface Definition {
  kind: 'plan' | 'indicator' | 'target';
  code: string;
  /** As it was sent. */
  body: object;
  planId: number | null;
  regionId: number | null;
}

const NAMES = { plan: '计划', indicator: '指标', target: '目标' } as const;

/**
 * Gives what was just entered a data version, by which caches learn of it, and its audit entry.
 * @param tx the transaction that entered it
 */
export async function recordDefinition(
  tx: Db,
  { kind, code, body, planId, regionId }: Definition,
  actor: Actor,
  at: IsoInstant,
): Promise<void> {
  const submissionId = randomUUID();
  const vintage = await publish(
    tx,
    {
      id: submissionId,
      kind: 'definition',
      planId,
      regionId,
      recorder: actor.name,
      personId: actor.personId,
      note: `录入${NAMES[kind]} ${code}`,
      demo: false,
      createdAt: at,
    },
    [],
    at,
  );
  await insertAuditEntry(tx, {
    at,
    actor: actor.name,
    personId: actor.personId,
    action: `${kind}.create`,
    subject: code,
    detail: { submissionId, vintage, body },
  });
}
