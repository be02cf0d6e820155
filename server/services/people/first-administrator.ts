import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { insertLink } from '#db/queries/links.ts';
import { hasAdministrator } from '#db/queries/people.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';

const KEPT_HOURS = 72;

/**
 * The secret of a link by which the site's first administrator is made; null once there is one. Each start makes
 * another; the first one that is used ends them all.
 */
export async function offerFirstAdministrator(db: Db, now: Date): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const secret = newSecret();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + KEPT_HOURS * 3_600_000).toISOString();
  const createdBy = '启动';
  await db.transaction(async (tx) => {
    await insertLink(tx, {
      hash: secretHash(secret),
      kind: 'first_administrator',
      personId: null,
      createdAt: at,
      createdBy,
      expiresAt,
    });
    await insertAuditEntry(tx, {
      at,
      actor: createdBy,
      action: 'link.offer',
      subject: 'first_administrator',
      detail: { expiresAt },
    });
  });
  return secret;
}
