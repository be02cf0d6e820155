import { randomUUID } from 'node:crypto';
import { type Grant, ROOT_REGION, type Role, type TokenScope } from '#core/domain/people/permissions.ts';
import type { Db } from '#db/client.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { insertPerson } from '#db/queries/people.ts';
import { apiToken } from '#db/schema/index.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';
import { type Actor, VISITOR } from '#server/services/context.ts';

/** Whoever administers the whole site, where a test does not care who acts. */
export const ADMINISTRATOR: Actor = {
  personId: 'test-administrator',
  name: '张管理',
  grants: [{ role: 'administrator', region: ROOT_REGION }],
  scopes: null,
  demo: false,
};

/** Somebody with these grants; a test that asks services needs no account behind it. */
export function actor(name: string, ...grants: Grant[]): Actor {
  return { personId: `test-${name}`, name, grants, scopes: null, demo: false };
}

export interface Account {
  personId: string;
  name: string;
  /** Of the scopes asked for; all of them unless a test says otherwise. */
  token: string;
  /** The header by which a request is this person's. */
  headers: { authorization: string };
}

interface AccountOptions {
  grants: readonly Grant[];
  demo?: boolean;
  scopes?: TokenScope[];
}

/** An account in the database, with a token. */
export async function addAccount(
  db: Db,
  name: string,
  { grants, demo = false, scopes = ['read', 'report', 'review', 'administer'] }: AccountOptions,
): Promise<Account> {
  const personId = randomUUID();
  const token = newSecret();
  const at = '2026-01-01T00:00:00.000Z';
  await db.transaction(async (tx) => {
    await insertPerson(tx, {
      id: personId,
      name,
      username: `user-${personId.slice(0, 8)}`,
      email: `${personId}@no-mail.invalid`,
      organisation: null,
      demo,
    });
    for (const grant of grants) {
      await insertGrant(tx, { personId, ...grant, grantedAt: at, grantedBy: '测试' });
    }
    await tx.insert(apiToken).values({
      id: randomUUID(),
      personId,
      name: '测试',
      hash: secretHash(token),
      scopes,
      createdAt: at,
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
  });
  return { personId, name, token, headers: { authorization: `Bearer ${token}` } };
}

export type Part = 'visitor' | Role;

/** Somebody who plays this part for the whole site. */
export function playing(part: Part, name = '李填报'): Actor {
  return part === 'visitor' ? VISITOR : actor(name, { role: part, region: ROOT_REGION });
}
