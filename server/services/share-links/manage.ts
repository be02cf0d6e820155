import { randomUUID } from 'node:crypto';
import type { NewShareLinkResult, ShareLinkBody, ShareLinkRow } from '#core/contract/share-links.ts';
import { AppError } from '#core/domain/errors.ts';
import { may } from '#core/domain/people/permissions.ts';
import { sharedPageOf } from '#core/domain/sharing/shared-page.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findShareLink,
  findShareLinks,
  insertShareLink,
  revokeShareLink,
  type ShareLinkRecord,
} from '#db/queries/share-links.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';
import { requireAccount } from '../account/own.ts';
import { authoriseSomewhere } from '../authorise.ts';
import type { Actor, ServiceContext } from '../context.ts';
import { instantOf } from '../moment.ts';
import { coverageOf, notShareable } from './coverage.ts';
import { shareLinkState } from './state.ts';

const DAY_MS = 86_400_000;

/**
 * The links that the caller made, ended ones included; who administers the site sees everybody's.
 * @throws AppError `unauthenticated`
 */
export async function listShareLinks({ db, now, actor }: ServiceContext): Promise<ShareLinkRow[]> {
  const personId = requireAccount(actor);
  const all = await findShareLinks(db, may(actor, 'site.administer', null) ? null : personId);
  return all.map((link) => shareLinkRow(link, actor, now()));
}

/**
 * Makes a link by which somebody outside reads one page, until a day, as of a moment or always the newest.
 * @returns where it opens, with a secret that is not kept
 * @throws AppError `unauthenticated`, `forbidden`; `invalid-request` for an address that is not shown outside, and for a
 *   moment of an issued briefing; `not-found` for one about something that is not there
 */
export async function createShareLink(
  context: ServiceContext,
  { name, address, asOf, days }: ShareLinkBody,
): Promise<NewShareLinkResult> {
  const { db, now, actor } = context;
  const personId = requireAccount(actor);
  authoriseSomewhere(actor, ['link.share']);
  const page = sharedPageOf(address);
  if (page === null) throw notShareable(address);
  if (page.page === 'briefing' && asOf !== null) throw fixedAlready();
  await coverageOf(db, page);
  const at = now();
  const fixed = asOf === null ? null : earlier(instantOf(context, asOf), at.toISOString());
  const secret = newSecret();
  const link = {
    id: randomUUID(),
    name: name.trim(),
    address,
    asOf: fixed,
    personId,
    author: actor.name,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + days * DAY_MS).toISOString(),
  };
  await db.transaction(async (tx) => {
    await insertShareLink(tx, { ...link, secretHash: secretHash(secret) });
    await insertAuditEntry(tx, {
      at: link.createdAt,
      actor: actor.name,
      personId,
      action: 'share.create',
      subject: `share:${link.id}`,
      detail: { name: link.name, address, asOf: fixed, expiresAt: link.expiresAt },
    });
  });
  const row = shareLinkRow({ ...link, revokedAt: null, lastUsedAt: null }, actor, at);
  return { link: row, path: `/s/${secret}` };
}

/** A briefing says what it said when it was issued; its page also tells what has changed since. */
function fixedAlready(): AppError {
  return new AppError(
    'invalid-request',
    {
      zh: '签发的简报本身不变，不另定时点。',
      en: 'An issued briefing does not change: it takes no moment.',
    },
    { field: 'asOf' },
  );
}

/**
 * Ends a link, at once and for good. Its maker may, and whoever administers the site.
 * @throws AppError `unauthenticated`, `not-found` also for somebody else's, `conflict` for one that was ended before
 */
export async function endShareLink({ db, now, actor }: ServiceContext, id: string): Promise<void> {
  const personId = requireAccount(actor);
  const link = await findShareLink(db, id);
  if (!link || (link.personId !== personId && !may(actor, 'site.administer', null)))
    throw new AppError('not-found', { zh: '没有这个分享链接。', en: 'There is no such shared link.' });
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    if (!(await revokeShareLink(tx, id, at)))
      throw new AppError('conflict', {
        zh: '这个分享链接已经停用。',
        en: 'This shared link was ended already.',
      });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId,
      action: 'share.revoke',
      subject: `share:${id}`,
      detail: { name: link.name, address: link.address },
    });
  });
}

function shareLinkRow({ personId, ...link }: ShareLinkRecord, actor: Actor, now: Date): ShareLinkRow {
  return { ...link, own: personId === actor.personId, state: shareLinkState(link, now) };
}

function earlier(a: string, b: string): string {
  return Date.parse(a) < Date.parse(b) ? a : b;
}
