import type { AccountView } from '#core/contract/account.ts';
import { realEmail } from '#core/domain/people/email.ts';
import { findGrants } from '#db/queries/grants.ts';
import { findPerson } from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';
import { grantRow } from '../people/person-row.ts';
import { requireAccount } from './own.ts';

/**
 * The caller's own account.
 * @throws AppError `unauthenticated`
 */
export async function readAccount({ db, actor }: ServiceContext): Promise<AccountView> {
  const id = requireAccount(actor);
  const { name, username, organisation, email, demo, hasPassword } = (await findPerson(db, id))!;
  const grants = (await findGrants(db, [id])).map(grantRow);
  return { id, name, username, organisation, email: realEmail(email), demo, hasPassword, grants };
}
