import { AppError } from '#core/domain/errors.ts';
import { ACTION_WORDS } from '#core/domain/people/action-words.ts';
import { type Action, may, maySomewhere } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findLineage } from '#db/queries/lineage.ts';
import type { Actor, ServiceContext } from './context.ts';

/**
 * Lets an action pass or ends it. Every read of what is not approved and every change goes through here.
 *
 * @param region that the action concerns; null for what concerns the site as a whole
 * @throws AppError `unauthenticated` for somebody who has not signed in, else `forbidden`
 */
export async function authorise(
  context: Pick<ServiceContext, 'db' | 'actor'>,
  action: Action,
  region: RegionCode | null,
): Promise<void> {
  if (!(await isAllowed(context, action, region))) throw refusalOf(context.actor, action);
}

export async function isAllowed(
  { db, actor }: Pick<ServiceContext, 'db' | 'actor'>,
  action: Action,
  region: RegionCode | null,
): Promise<boolean> {
  if (actor.grants.length === 0) return false;
  return may(actor, action, region === null ? null : await findLineage(db, region));
}

/** Like `authorise`, for what concerns the site as a whole and needs no look at the regions. */
export function authoriseSite(actor: Actor, action: Action): void {
  if (!may(actor, action, null)) throw refusalOf(actor, action);
}

/**
 * Ends early what somebody may do nowhere. Where they may is judged once it is known which region is meant.
 * @param actions any of which suffices
 */
export function authoriseSomewhere(actor: Actor, actions: readonly [Action, ...Action[]]): void {
  if (actions.some((action) => maySomewhere(actor, action))) return;
  throw refusalOf(actor, actions[0]);
}

function refusalOf({ personId, name, grants }: Actor, action: Action): AppError {
  const { zh, en } = ACTION_WORDS[action];
  if (personId === null && grants.length === 0)
    return new AppError('unauthenticated', { zh: `${zh}需要先登录。`, en: `Sign in to ${en}.` }, { action });
  return new AppError(
    'forbidden',
    { zh: `“${name}”没有在这个范围内${zh}的权限。`, en: `“${name}” has no right to ${en} here.` },
    { action },
  );
}
