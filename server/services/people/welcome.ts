import { createHash } from 'node:crypto';
import { placeholderEmail } from '#core/domain/people/email.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findPerson,
  findProviderAccount,
  insertPersonOnce,
  insertProviderAccount,
  isEmailTaken,
} from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';

interface Arrival {
  issuer: string;
  /** What the site calls the provider. */
  provider: string;
  /** Claims that the provider vouches for. */
  profile: Record<string, unknown>;
}

/**
 * Knows somebody who signed in at the provider. Who comes for the first time gets an account without any role;
 * an administrator grants what is needed. Nobody is taken for somebody with the same e-mail address.
 *
 * @returns what the sign-in library wants to know of the person
 */
export async function welcome({ db, now }: Pick<ServiceContext, 'db' | 'now'>, arrival: Arrival) {
  const { issuer, profile } = arrival;
  const subject = `${issuer} ${profile.sub}`;
  const known = await findProviderAccount(db, 'oidc', subject);
  const id = known?.personId ?? `oidc-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`;
  if (!known) await makeAccount(db, { ...arrival, id, subject, at: now().toISOString() });
  const { name, email } = (await findPerson(db, id))!;
  return { name, email, emailVerified: false };
}

/** Somebody who comes twice at the same moment is made once: the number of the account follows from the subject. */
async function makeAccount(
  db: Db,
  { id, subject, at, provider, profile }: Arrival & { id: string; subject: string; at: IsoInstant },
): Promise<void> {
  const name = [profile.name, profile.preferred_username, profile.sub]
    .map(textOf)
    .find((text) => text !== '')!;
  const email = profile.email_verified === true ? textOf(profile.email).toLowerCase() : '';
  const organisation = null;
  await db.transaction(async (tx) => {
    const usable = email !== '' && !(await isEmailTaken(tx, email));
    const made = await insertPersonOnce(tx, {
      id,
      name,
      username: null,
      email: usable ? email : placeholderEmail(id),
      organisation,
      demo: false,
    });
    if (!made) return;
    await insertProviderAccount(tx, { id, userId: id, providerId: 'oidc', accountId: subject });
    await insertAuditEntry(tx, {
      at,
      actor: name,
      personId: id,
      action: 'people.create',
      subject: `person:${id}`,
      detail: { name, provider, subject },
    });
  });
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim().slice(0, 60) : '';
}
