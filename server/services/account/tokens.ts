import { randomUUID } from 'node:crypto';
import type { NewTokenResult, TokenBody, TokenRow } from '#core/contract/account.ts';
import { AppError } from '#core/domain/errors.ts';
import { TOKEN_SCOPES } from '#core/domain/people/permissions.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findTokens, insertToken, revokeToken as takeOutOfUse } from '#db/queries/tokens.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';
import type { ServiceContext } from '../context.ts';
import { isoInstant, isoInstantOrNull } from '../iso-instant.ts';
import { requireAccount, requireOwner } from './own.ts';

/**
 * The caller's tokens that were not taken out of use, expired ones included.
 * @throws AppError `unauthenticated`
 */
export async function listTokens({ db, now, actor }: ServiceContext): Promise<TokenRow[]> {
  const tokens = await findTokens(db, requireAccount(actor));
  return tokens.map((token) => tokenRow(token, now()));
}

/**
 * Makes a token that does what its owner may do, as far as its scopes go, until it expires.
 * @returns its secret, which is not kept
 * @throws AppError `unauthenticated`; `forbidden` for a token and for an account of the demonstration
 */
export async function createToken(
  { db, now, actor }: ServiceContext,
  { name, scopes, days }: TokenBody,
): Promise<NewTokenResult> {
  const personId = requireOwner(actor, { zh: '创建访问令牌', en: 'make access tokens' });
  const secret = newSecret();
  const at = now();
  const token = {
    id: randomUUID(),
    name: name.trim(),
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + days * 86_400_000).toISOString(),
  };
  await db.transaction(async (tx) => {
    await insertToken(tx, { ...token, personId, hash: secretHash(secret) });
    await insertAuditEntry(tx, {
      at: token.createdAt,
      actor: actor.name,
      personId,
      action: 'token.create',
      subject: `person:${personId}`,
      detail: { token: token.id, name: token.name, scopes: token.scopes, until: token.expiresAt },
    });
  });
  return { token: tokenRow({ ...token, lastUsedAt: null }, at), secret };
}

/**
 * Takes one of the caller's tokens out of use, at once and for good.
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`
 */
export async function revokeToken({ db, now, actor }: ServiceContext, id: string): Promise<void> {
  const personId = requireOwner(actor, { zh: '停用访问令牌', en: 'revoke access tokens' });
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    const name = await takeOutOfUse(tx, personId, id, at);
    if (name === undefined)
      throw new AppError('not-found', {
        zh: '没有这个访问令牌，可能已经停用。',
        en: 'There is no such access token; it may have been revoked.',
      });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId,
      action: 'token.revoke',
      subject: `person:${personId}`,
      detail: { token: id, name },
    });
  });
}

type Known = Awaited<ReturnType<typeof findTokens>>[number];

function tokenRow({ createdAt, expiresAt, lastUsedAt, ...token }: Known, now: Date): TokenRow {
  return {
    ...token,
    createdAt: isoInstant(createdAt),
    expiresAt: isoInstant(expiresAt),
    expired: Date.parse(expiresAt) <= now.getTime(),
    lastUsedAt: isoInstantOrNull(lastUsedAt),
  };
}
