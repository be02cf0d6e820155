import type { SharedView } from '#core/contract/share-links.ts';
import { AppError } from '#core/domain/errors.ts';
import { maySomewhere } from '#core/domain/people/permissions.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findPersonActor } from '#db/queries/identity.ts';
import { findShareLinkBySecret, noteShareLinkUse, type ShareLinkRecord } from '#db/queries/share-links.ts';
import { secretHash } from '#server/identity/secret.ts';
import type { ServiceContext } from '../context.ts';
import { forgive, takeTry } from '../people/guard-guessing.ts';
import { shareLinkState } from './state.ts';

/** How a secret stands: its link works, worked until its last day, or (unknown, revoked, its maker gone) does not. */
export type KnownShare = { state: 'open'; link: ShareLinkRecord } | { state: 'expired' | 'gone' };

/** One sentence for a link that nobody made, one that was ended, and one whose maker may not share any more. */
export const GONE = {
  zh: '这个分享链接无效或已停用。如仍需查看，请向分享人要一个新的。',
  en: 'This shared link is wrong or was ended. Ask whoever shared it for another one.',
};
export const EXPIRED = {
  zh: '这个分享链接已过有效期。如仍需查看，请向分享人要一个新的。',
  en: 'This shared link has expired. Ask whoever shared it for another one.',
};

/**
 * Opens a link. Failures are counted by where they come from, as those of one-time links are.
 * @param address where the caller is
 * @throws AppError `not-found` for one that does not work, `too-many`
 */
export async function openShareLink(
  context: ServiceContext,
  secret: string,
  address: string,
): Promise<SharedView> {
  const { db, now } = context;
  const taken = await takeTry(context, { name: null, address });
  const known = await findShare(db, secret, now());
  await db.transaction(async (tx) => {
    if (known.state !== 'gone') return forgive(tx, taken);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: '访客',
      action: 'share.refused',
      subject: 'share',
      detail: { address },
    });
  });
  if (known.state !== 'open') throw refusal(known.state);
  return sharedView(known.link);
}

/** How a secret stands now; a use of one that works is noted. */
export async function findShare(db: Db, secret: string, now: Date): Promise<KnownShare> {
  const link = await findShareLinkBySecret(db, secretHash(secret));
  if (!link) return { state: 'gone' };
  const state = shareLinkState(link, now);
  if (state !== 'open') return { state: state === 'expired' ? 'expired' : 'gone' };
  const maker = await findPersonActor(db, link.personId);
  if (!maker || !maySomewhere(maker, 'link.share')) return { state: 'gone' };
  await noteShareLinkUse(db, link.id, now.toISOString());
  return { state: 'open', link };
}

export function refusal(state: 'expired' | 'gone'): AppError {
  return new AppError('not-found', state === 'expired' ? EXPIRED : GONE, { share: state });
}

export function sharedView({
  name,
  author,
  address,
  asOf,
  createdAt,
  expiresAt,
}: ShareLinkRecord): SharedView {
  return { name, author, address, asOf, createdAt, expiresAt };
}
