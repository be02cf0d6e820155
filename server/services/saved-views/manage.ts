import { randomUUID } from 'node:crypto';
import type { RenameViewBody, SavedViewBody, SavedViewRow } from '#core/contract/saved-views.ts';
import { AppError } from '#core/domain/errors.ts';
import { isPlainLine } from '#core/domain/plain-line.ts';
import { readSiteAddress } from '#core/domain/sharing/site-address.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  countSavedViews,
  deleteSavedView,
  findSavedViews,
  insertSavedView,
  renameSavedView,
} from '#db/queries/saved-views.ts';
import { requireAccount } from '../account/own.ts';
import type { ServiceContext } from '../context.ts';

/** So many views one person keeps. */
export const MOST_VIEWS = 200;

/** The caller's own. @throws AppError `unauthenticated` */
export function listSavedViews({ db, actor }: ServiceContext): Promise<SavedViewRow[]> {
  return findSavedViews(db, requireAccount(actor));
}

/**
 * Keeps an address of the site under a name.
 * @throws AppError `unauthenticated`; `invalid-request` for an address that is none of the site's, or a name with
 *   signs that cannot be seen; `conflict` for one too many
 */
export async function saveView(
  { db, now, actor }: ServiceContext,
  { name, address }: SavedViewBody,
): Promise<SavedViewRow> {
  const personId = requireAccount(actor);
  if (readSiteAddress(address) === null)
    throw new AppError(
      'invalid-request',
      { zh: '只能保存本站页面的地址。', en: 'Only addresses of pages of this site can be kept.' },
      { field: 'address', address },
    );
  const view = { id: randomUUID(), name: plainName(name), address, createdAt: now().toISOString() };
  await db.transaction(async (tx) => {
    if ((await countSavedViews(tx, personId)) >= MOST_VIEWS)
      throw new AppError(
        'conflict',
        {
          zh: `最多保存 ${MOST_VIEWS} 个视图，请先删除不用的。`,
          en: `At most ${MOST_VIEWS} views can be kept. Please delete some first.`,
        },
        { most: MOST_VIEWS },
      );
    await insertSavedView(tx, { ...view, personId });
    await insertAuditEntry(tx, {
      at: view.createdAt,
      actor: actor.name,
      personId,
      action: 'view.save',
      subject: `view:${view.id}`,
      detail: { name: view.name, address },
    });
  });
  return view;
}

/** @throws AppError `unauthenticated`, `invalid-request`; `not-found` also for somebody else's */
export async function renameView(
  { db, now, actor }: ServiceContext,
  id: string,
  { name }: RenameViewBody,
): Promise<void> {
  const personId = requireAccount(actor);
  const plain = plainName(name);
  await db.transaction(async (tx) => {
    if (!(await renameSavedView(tx, personId, id, plain))) throw noSuchView();
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId,
      action: 'view.rename',
      subject: `view:${id}`,
      detail: { name: plain },
    });
  });
}

/** @throws AppError `unauthenticated`; `not-found` also for somebody else's */
export async function deleteView({ db, now, actor }: ServiceContext, id: string): Promise<void> {
  const personId = requireAccount(actor);
  await db.transaction(async (tx) => {
    const name = await deleteSavedView(tx, personId, id);
    if (name === undefined) throw noSuchView();
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId,
      action: 'view.delete',
      subject: `view:${id}`,
      detail: { name },
    });
  });
}

function plainName(name: string): string {
  const trimmed = name.trim();
  if (!isPlainLine(trimmed))
    throw new AppError(
      'invalid-request',
      {
        zh: '名称不能含有控制字符或看不见的字符。',
        en: 'The name may hold no control characters and none that cannot be seen.',
      },
      { field: 'name' },
    );
  return trimmed;
}

function noSuchView(): AppError {
  return new AppError('not-found', {
    zh: '没有这个保存的视图，可能已经删除。',
    en: 'There is no such view; it may have been deleted.',
  });
}
