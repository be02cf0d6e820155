import { beforeAll } from 'vitest';
import { type Grant, ROOT_REGION } from '#core/domain/people/permissions.ts';
import { type Account, addAccount } from '../setup/people.ts';
import type { TestServer } from '../setup/server.ts';

const CHONGQING = '500000';

interface Part {
  grants: Grant[];
  /** What of Chongqing's tasks they may do. */
  may: ('milestone.write' | 'milestone.review')[];
  demo?: true;
}

const write: Grant = { role: 'statistician', region: CHONGQING };
const review: Grant = { role: 'reviewer', region: CHONGQING };

/** Everybody who tries something with what is reported of Chongqing's tasks. */
export const CAST: Record<string, Part> = {
  unit: { grants: [write], may: ['milestone.write'] },
  reviewer: { grants: [review], may: ['milestone.review'] },
  above: { grants: [{ role: 'reviewer', region: ROOT_REGION }], may: ['milestone.review'] },
  both: { grants: [write, review], may: ['milestone.write', 'milestone.review'] },
  elsewhere: { grants: [{ role: 'statistician', region: '370000' }], may: [] },
  leader: { grants: [{ role: 'leader', region: CHONGQING }], may: [] },
  administrator: { grants: [{ role: 'administrator', region: ROOT_REGION }], may: [] },
};

const DEMO: Record<string, Part> = {
  demo: { grants: [write, review], may: [], demo: true },
  'demo reviewer': { grants: [review], may: [], demo: true },
};

/** Accounts for the cast, and requests in their names; whoever has no account is a visitor. */
export function useMilestoneCast(server: TestServer) {
  const accounts = new Map<string, Account>();
  beforeAll(async () => {
    for (const [name, { grants, demo = false }] of Object.entries({ ...CAST, ...DEMO }))
      accounts.set(name, await addAccount(server.database().db, name, { grants, demo }));
  });
  const ask = (who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    server.bare().inject({
      method,
      url: `/api/v1${url}`,
      headers: accounts.get(who)?.headers ?? {},
      ...(payload ? { payload } : {}),
    });
  return { accounts, ask };
}
