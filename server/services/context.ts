import type { IsoDate, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';

/**
 * Who is calling: a visitor reads approved figures, an operator hands figures in, an administrator may
 * also remove the demonstration.
 */
export interface Actor {
  name: string;
  role: 'visitor' | 'operator' | 'administrator';
}

/** What every service verb is given. Nothing in services/ reaches for a global. */
export interface ServiceContext {
  db: Db;
  now: () => Date;
  actor: Actor;
}

/** What was known, and on which day: everything that judges is given one. */
export interface Moment {
  /** The newest vintage that counts. */
  upTo: VintageId;
  /** The day (in China) on which states such as "deadline passed" are judged. */
  day: IsoDate;
}
