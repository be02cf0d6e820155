import type { Db } from '#db/client.ts';
import { keepFirst } from '#db/queries/settings.ts';
import type { Config } from '../config.ts';
import { createAuth } from './auth.ts';
import { createOidc } from './oidc.ts';
import { newSecret } from './secret.ts';

/** The ways to sign in to this site. */
export type Identity = Awaited<ReturnType<typeof openAuth>>;

/** Sign-in for this site. Its secret is AUTH_SECRET, else one made at the first start and shared through the database. */
export async function openAuth(db: Db, { authSecret, secure, publicUrl, oidc }: Config, now: () => Date) {
  const secret = authSecret ?? (await keepFirst(db, 'auth.secret', newSecret()));
  const options = { db, secret, secure, publicUrl };
  return Object.assign(createAuth(options), {
    oidc: oidc === null ? null : createOidc({ ...options, ...oidc, now }),
  });
}
