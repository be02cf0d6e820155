import type { Luck } from '../../setup/luck.ts';
import type { Client } from '../client.ts';
import type { Ledger } from '../ledger.ts';

export interface Working {
  client: Client;
  ledger: Ledger;
  luck: Luck;
  /** A number that no other work of the site has, from 0. */
  number: number;
}

/** Prepares what is acted upon, then answers the acts themselves, in the middle of which a fault comes. */
export type Work = (working: Working) => Promise<() => Promise<void>>;
