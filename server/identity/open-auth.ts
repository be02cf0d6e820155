import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findSetting, keepFirst } from '#db/queries/settings.ts';
import type { Config } from '../config.ts';
import { createAuth } from './auth.ts';
import { createOidc } from './oidc.ts';
import { newSecret } from './secret.ts';

/** The ways to sign in to this site. */
export type Identity = Awaited<ReturnType<typeof openAuth>>;

/** Sign-in for this site. Its secret is AUTH_SECRET, else one made at the first start and shared through the database. */
export async function openAuth(db: Db, { authSecret, secure, publicUrl, oidc }: Config, now: () => Date) {
  const secret = authSecret ?? (await findSetting<string>(db, SECRET)) ?? (await makeSecret(db, now()));
  const options = { db, secret, secure, publicUrl };
  return Object.assign(createAuth(options), {
    oidc: oidc === null ? null : createOidc({ ...options, ...oidc, now }),
  });
}

const SECRET = 'auth.secret';

/** Of servers that start together one makes it; the record says that there is one, not what it is. */
function makeSecret(db: Db, at: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const made = newSecret();
    const kept = await keepFirst(tx, SECRET, made);
    if (kept === made) {
      await insertAuditEntry(tx, {
        at: at.toISOString(),
        actor: '启动',
        action: 'setting.create',
        subject: SECRET,
        detail: {},
      });
    }
    return kept;
  });
}
