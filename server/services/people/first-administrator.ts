import type { Db } from '#db/client.ts';
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
  await insertLink(db, {
    hash: secretHash(secret),
    kind: 'first_administrator',
    personId: null,
    createdAt: now.toISOString(),
    createdBy: '启动',
    expiresAt: new Date(now.getTime() + KEPT_HOURS * 3_600_000).toISOString(),
  });
  return secret;
}
