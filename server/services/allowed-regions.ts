import {
  type Action,
  maySomewhere,
  PERMISSIONS,
  type Reach,
  ROOT_REGION,
  type Role,
} from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findWithin } from '#db/queries/lineage.ts';
import type { Actor } from './context.ts';

/** The regions in which somebody may do something that concerns one region; null for every region. */
export async function allowedRegions(db: Db, actor: Actor, action: Action): Promise<Set<RegionCode> | null> {
  const allowed = new Set<RegionCode>();
  if (!maySomewhere(actor, action)) return allowed;
  const reaches: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  for (const { role, region } of actor.grants) {
    const reach = reaches[role];
    if (reach === undefined) continue;
    if (reach === 'anywhere') return null;
    if (region === ROOT_REGION && reach !== 'below') return null;
    if (reach === 'site') continue;
    for (const code of await findWithin(db, [region])) {
      if (reach === 'within' || code !== region) allowed.add(code);
    }
  }
  return allowed;
}
