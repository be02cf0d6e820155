import { beforeAll, expect } from 'vitest';
import type { NewShareLinkResult, ShareLinkRow } from '#core/contract/share-links.ts';
import { type Account, addAccount } from '../setup/people.ts';
import type { TestServer } from '../setup/server.ts';

type Body = { name: string; address: string; asOf: string | null; days: number };

export const secretOf = (made: NewShareLinkResult) => made.path.slice('/s/'.length);

/** Making, opening and reading by links on a server, as its leader of one province unless told otherwise. */
export function useSharing(server: TestServer) {
  let leader: Account;
  beforeAll(async () => {
    leader = await addAccount(server.database().db, '陈处长', {
      grants: [{ role: 'leader', region: '370000' }],
    });
  });
  const create = (body: Partial<Body>, who = leader) =>
    server.bare().inject({
      ...{ method: 'POST', url: '/api/v1/share-links', headers: who.headers },
      payload: { name: '给省领导', address: '/plans/SD', asOf: null, days: 7, ...body },
    });
  return {
    leader: () => leader,
    create,
    make: async (body: Partial<Body>, who = leader): Promise<NewShareLinkResult> => {
      const answer = await create(body, who);
      expect(answer.statusCode, answer.body).toBe(201);
      return answer.json();
    },
    openLink: (secret: string, remoteAddress = '203.0.113.7') =>
      server.bare().inject({ method: 'POST', url: '/api/v1/shared', payload: { secret }, remoteAddress }),
    /** Asks as somebody who opened a link. */
    asReader: (made: NewShareLinkResult) => (path: string) =>
      server
        .bare()
        .inject({ url: `/api/v1${path}`, headers: { cookie: `other=1; shared-view=${secretOf(made)}` } }),
    list: async (who: Account): Promise<ShareLinkRow[]> => {
      const answer = await server.bare().inject({ url: '/api/v1/share-links', headers: who.headers });
      return answer.json<{ items: ShareLinkRow[] }>().items;
    },
  };
}
