import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findSetting, keepFirst } from '#db/queries/settings.ts';
import type { Config } from '../config.ts';
import { type Auth, createAuth } from './auth.ts';
import { newSecret } from './secret.ts';

/** Sign-in for this site. Its secret is AUTH_SECRET, else one made at the first start and shared through the database. */
export async function openAuth(
  db: Db,
  { authSecret, secure }: Config,
  now: () => Date = () => new Date(),
): Promise<Auth> {
  const secret = authSecret ?? (await findSetting<string>(db, SECRET)) ?? (await makeSecret(db, now()));
  return createAuth({ db, secret, secure });
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
