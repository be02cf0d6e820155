import type { Db } from '#db/client.ts';
import { keepFirst } from '#db/queries/settings.ts';
import type { Config } from '../config.ts';
import { type Auth, createAuth } from './auth.ts';
import { newSecret } from './secret.ts';

/** Sign-in for this site. Its secret is AUTH_SECRET, else one made at the first start and shared through the database. */
export async function openAuth(db: Db, { authSecret, secure }: Config): Promise<Auth> {
  const secret = authSecret ?? (await keepFirst(db, 'auth.secret', newSecret()));
  return createAuth({ db, secret, secure });
}
