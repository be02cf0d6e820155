import type { Db } from '#db/client.ts';
import { hasDemo } from '#db/queries/demo.ts';
import type { BriefMemory } from '../services/brief-memory.ts';

/** Whether approved figures may be read without an account, now. */
export type PublicRead = () => Promise<boolean>;

/**
 * The site's setting, or without one: whether there are demonstration data.
 * @param setting null = not set
 */
export function createPublicRead(db: Db, setting: boolean | null, memory: BriefMemory): PublicRead {
  if (setting !== null) return async () => setting;
  const demo = memory.remember(() => hasDemo(db));
  return () => demo('');
}
