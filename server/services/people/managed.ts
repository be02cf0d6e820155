import { AppError } from '#core/domain/errors.ts';
import { may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Wording } from '#core/domain/wording.ts';
import type { Db } from '#db/client.ts';
import { findGrants, type GrantRow } from '#db/queries/grants.ts';
import { findWithin } from '#db/queries/lineage.ts';
import { lockPerson } from '#db/queries/people.ts';
import { authorise } from '../authorise.ts';
import type { Actor } from '../context.ts';

/**
 * The regions whose people the actor manages: the whole subtree of every grant that carries that right.
 * @throws AppError `unauthenticated` or `forbidden` when there is none
 */
export async function managedRegions(db: Db, actor: Actor): Promise<ReadonlySet<RegionCode>> {
  const roots = actor.grants
    .filter((grant) => may({ ...actor, grants: [grant] }, 'people.manage', [grant.region]))
    .map(({ region }) => region);
  if (roots.length === 0) await authorise({ db, actor }, 'people.manage', null);
  return new Set(await findWithin(db, roots));
}

/** Whether somebody with these grants is managed by whoever manages these regions: all of them lie within. */
export function isManaged(
  grants: readonly Pick<GrantRow, 'region'>[],
  managed: ReadonlySet<RegionCode>,
): boolean {
  return grants.every(({ region }) => managed.has(region));
}

/**
 * Somebody whom the actor may manage, locked with the grants until the transaction ends.
 *
 * @throws AppError `not-found`, `forbidden` for somebody with a role outside the actor's regions, `conflict` for
 *   an account of the demonstration
 */
export async function loadManaged(tx: Db, actor: Actor, id: string) {
  const managed = await managedRegions(tx, actor);
  const person = await lockPerson(tx, id);
  const grants = person ? await findGrants(tx, [id]) : [];
  if (!person || !isVisible(grants, managed))
    throw new AppError('not-found', { zh: '没有这个人员。', en: 'There is no such person.' });
  if (person.demo)
    throw new AppError('conflict', {
      zh: '演示账号随演示数据一起移除，不能单独更改。',
      en: 'Demonstration accounts go with the demonstration and are not changed one by one.',
    });
  if (!isManaged(grants, managed))
    throw new AppError('forbidden', {
      zh: `“${person.name}”在您管理的地区之外还有权限，请由上级管理员处理。`,
      en: `“${person.name}” also has roles outside the regions that you manage. An administrator above has to do it.`,
    });
  return { person, grants, managed };
}

/** Whether whoever manages these regions gets to see somebody at all: one of the grants lies within, or there is none. */
export function isVisible(
  grants: readonly Pick<GrantRow, 'region'>[],
  managed: ReadonlySet<RegionCode>,
): boolean {
  return grants.length === 0 || grants.some(({ region }) => managed.has(region));
}

/** @throws AppError `forbidden` for one's own account: nobody may widen or end their own rights */
export function refuseOneself(actor: Actor, personId: string, sentence: Wording): void {
  if (actor.personId === personId) throw new AppError('forbidden', sentence);
}
