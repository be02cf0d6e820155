import type { SHARE_LINK_STATES } from '#core/contract/share-links.ts';
import type { ShareLinkRecord } from '#db/queries/share-links.ts';

export function shareLinkState(
  { revokedAt, expiresAt }: Pick<ShareLinkRecord, 'revokedAt' | 'expiresAt'>,
  now: Date,
): (typeof SHARE_LINK_STATES)[number] {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'open';
}
