import { randomUUID } from 'node:crypto';
import type { NewPersonBody, NewPersonResult } from '#core/contract/managed-people.ts';
import { AppError } from '#core/domain/errors.ts';
import { usernameFault } from '#core/domain/people/credentials.ts';
import { placeholderEmail } from '#core/domain/people/email.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { findPersonByUsername, insertPerson, isEmailTaken } from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';
import { issueLink } from './issue-link.ts';
import { loadPerson } from './list.ts';
import { managedRegions } from './managed.ts';

/**
 * Makes an account without a password, with roles if they are given, and a link by which its owner chooses one.
 *
 * @throws AppError `forbidden` for a region outside the actor's, `invalid-request` for a user name that will not
 *   do, `conflict` for a user name or e-mail address that is taken
 */
export async function createPerson(
  context: ServiceContext,
  { grants = [], ...body }: NewPersonBody,
): Promise<NewPersonResult> {
  const { db, now, actor } = context;
  const username = body.username.trim().toLowerCase();
  const fault = usernameFault(username);
  if (fault) throw new AppError('invalid-request', { zh: fault.zh, en: fault.en }, { field: fault.field });
  const at = now().toISOString();
  const id = randomUUID();
  const name = body.name.trim();
  const email = body.email?.trim().toLowerCase() || null;
  const organisation = body.organisation?.trim() || null;

  const link = await db.transaction(async (tx) => {
    const managed = await managedRegions(tx, actor);
    const outside = grants.find(({ region }) => !managed.has(region));
    if (outside) throw outsideRegions(outside.region);
    if (await findPersonByUsername(tx, username)) throw takenUsername(username);
    if (email !== null && (await isEmailTaken(tx, email))) throw takenEmail(email);
    await insertPerson(tx, {
      id,
      name,
      username,
      email: email ?? placeholderEmail(id),
      organisation,
      demo: false,
    });
    for (const grant of grants) {
      await insertGrant(tx, { personId: id, ...grant, grantedAt: at, grantedBy: actor.name });
    }
    const issued = await issueLink(tx, context, id, 'invitation');
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'people.create',
      subject: `person:${id}`,
      detail: { name, username, organisation, email, grants, linkUntil: issued.expiresAt },
    });
    return issued;
  });
  return { person: await loadPerson(context, id), link };
}

export function outsideRegions(region: string): AppError {
  return new AppError(
    'forbidden',
    {
      zh: `地区 ${region} 不存在，或不在您的管理范围内。`,
      en: `There is no region ${region}, or it is not among those that you manage.`,
    },
    {
      field: 'region',
      region,
    },
  );
}

function takenUsername(username: string): AppError {
  return new AppError(
    'conflict',
    { zh: `用户名“${username}”已被使用。`, en: `The user name “${username}” is taken.` },
    { field: 'username' },
  );
}

export function takenEmail(email: string): AppError {
  return new AppError(
    'conflict',
    { zh: `邮箱“${email}”已属于另一个账号。`, en: `The address “${email}” belongs to another account.` },
    { field: 'email' },
  );
}
