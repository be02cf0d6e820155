import type { AuditVerdict } from '#core/contract/audit.ts';
import { type AuditFault, auditFaultText } from '#core/domain/audit-fault.ts';
import { findChainEnd, findChainFaults } from '#db/queries/audit.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/** No more places are told: one broken link of a rewritten record may stand for thousands. */
const MOST_FAULTS = 100;

/**
 * Works the whole chain of audit entries out anew.
 * @throws AppError `forbidden`
 */
export async function verifyAudit(context: ServiceContext): Promise<AuditVerdict> {
  await authorise(context, 'audit.read', null);
  // one transaction, or an entry that is added in between looks like one too many
  return context.db.transaction(
    async (tx) => {
      const faults: AuditFault[] = await findChainFaults(tx);
      const end = await findChainEnd(tx);
      return {
        holds: faults.length === 0,
        entries: Number(end.id),
        hash: end.hash,
        faults: faults.slice(0, MOST_FAULTS).map((fault) => ({
          id: Number(fault.id),
          kind: fault.kind,
          zh: auditFaultText(fault, 'zh'),
          en: auditFaultText(fault, 'en'),
        })),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
