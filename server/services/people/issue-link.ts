import type { IssuedLink } from '#core/contract/managed-people.ts';
import type { Db } from '#db/client.ts';
import { insertLink } from '#db/queries/links.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';
import type { ServiceContext } from '../context.ts';

const KEPT_DAYS = 7;

/** Makes a link by which a person chooses a password. Unused ones from before stop working. */
export async function issueLink(
  tx: Db,
  { now, actor }: ServiceContext,
  personId: string,
  kind: IssuedLink['kind'],
): Promise<IssuedLink> {
  const secret = newSecret();
  const at = now();
  const expiresAt = new Date(at.getTime() + KEPT_DAYS * 86_400_000).toISOString();
  await insertLink(tx, {
    hash: secretHash(secret),
    kind,
    personId,
    createdAt: at.toISOString(),
    createdBy: actor.name,
    expiresAt,
  });
  return { kind, secret, path: `/link?secret=${secret}`, expiresAt };
}
