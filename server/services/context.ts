import { type Rights, ROOT_REGION } from '#core/domain/people/permissions.ts';
import type { IsoDate, IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';

/** Who is calling, and what they have been granted. `may` says what that allows. */
export interface Actor extends Rights {
  /** Null for a visitor and for commands. */
  personId: string | null;
  name: string;
  /** True for an account of the demonstration: what it hands in is demonstration data. */
  demo: boolean;
}

/** Somebody who has not signed in. */
export const VISITOR: Actor = { personId: null, name: '访客', grants: [], scopes: null, demo: false };

/** A command that the owner of the machine runs. */
export const COMMAND: Actor = {
  personId: null,
  name: '命令行',
  grants: [{ role: 'administrator', region: ROOT_REGION }],
  scopes: null,
  demo: false,
};

/** What every service verb is given. Nothing in services/ reaches for a global. */
export interface ServiceContext {
  db: Db;
  now: () => Date;
  actor: Actor;
  /** True of what may take a little longer, so that nobody else has to wait long for it: much is then read in pieces. */
  unhurried?: boolean;
}

/** What was known, and on which day: everything that judges is given one. */
export interface Moment {
  /** The newest vintage that counts. */
  upTo: VintageId;
  /** The day (in China) on which states such as "deadline passed" are judged. */
  day: IsoDate;
  /** The last instant that counts, for what has no vintage; left out where the moment is now. */
  until?: IsoInstant;
}
