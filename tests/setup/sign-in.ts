import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { FastifyInstance } from 'fastify';
import type { Grant } from '#core/domain/people/permissions.ts';
import type { Db } from '#db/client.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { insertPerson, keepPassword } from '#db/queries/people.ts';

export const PASSWORD = '趵突泉水是天下第一等';

/** Somebody who signs in with `PASSWORD`; answers the id. */
export async function addPerson(
  db: Db,
  username: string,
  { name = username, grants = [] }: { name?: string; grants?: readonly Grant[] } = {},
): Promise<string> {
  const id = randomUUID();
  const hash = await hashPassword(PASSWORD);
  await db.transaction(async (tx) => {
    const email = `${id}@no-mail.invalid`;
    await insertPerson(tx, { id, name, username, email, organisation: null, demo: false });
    await keepPassword(tx, id, randomUUID(), hash);
    for (const grant of grants) {
      await insertGrant(tx, {
        personId: id,
        ...grant,
        grantedAt: '2026-01-01T00:00:00.000Z',
        grantedBy: '测试',
      });
    }
  });
  return id;
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  const set = headers['set-cookie'];
  return [set]
    .flat()
    .filter((one) => typeof one === 'string')
    .map((one) => one.split(';')[0]!)
    .join('; ');
}

/** Signs in; answers the cookie of the session. */
export async function signIn(app: FastifyInstance, username: string, password = PASSWORD): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password },
  });
  if (answer.statusCode !== 204) throw new Error(`Not signed in: ${answer.body}`);
  return cookieOf(answer);
}
