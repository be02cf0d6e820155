import { describe, expect, it } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { useServer } from '../setup/server.ts';
import { useOffice } from './briefing-office.ts';
import { useSharing } from './sharing.ts';

/** A site that shows nothing to visitors, with an issued briefing, another one and a draft. */
const server = useServer({ PUBLIC_READ: 'off' });
const { create, make, asReader } = useSharing(server);
const office = useOffice(server);

let issues: { august: IssueView; july: IssueView; draft: IssueView } | undefined;
async function site() {
  issues ??= {
    august: await office.withFiles((await office.issued('2026-08')).id),
    july: await office.issued('2026-07'),
    draft: (await office.draftOf('2026-06')).body,
  };
  return issues;
}
const codeOf = ({ code }: IssueView) => code!;

describe('a link to an issued briefing', () => {
  it('opens the briefing and its files, and nothing else', async () => {
    const { august, july, draft } = await site();
    const ask = asReader(await make({ address: `/b/${codeOf(august)}` }));
    const status = async (path: string) => (await ask(path)).statusCode;
    const answer = await ask(`/issued-briefings/${codeOf(august)}`);
    expect([answer.statusCode, answer.json().issue.period]).toEqual([200, '2026-08']);
    const pdf = await ask(`/briefing-issues/${august.id}/files/pdf`);
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await status('/plans')).toBe(200); // names
    for (const path of [
      `/issued-briefings/${codeOf(july)}`,
      `/briefing-issues/${july.id}/files/pdf`,
      `/briefing-issues/${draft.id}/files/pdf`,
      `/briefing-issues/${august.id}`,
      `/briefing-issues/${august.id}/differences/${july.id}`,
      '/briefing-issues',
      '/briefings',
      '/progress?plan=SD',
      '/observations?indicator=robot_mfg_scale&region=370100',
    ])
      expect([path, await status(path)]).toEqual([path, 403]);
  });

  it('is not opened by a link to anything else, the plan that it is about included', async () => {
    const { august } = await site();
    for (const address of ['/', '/plans/SD', '/regions/370000'])
      for (const path of [`/issued-briefings/${codeOf(august)}`, `/briefing-issues/${august.id}/files/pdf`])
        expect((await asReader(await make({ address }))(path)).statusCode).toBe(403);
  });

  it.each([
    ['a code that is none', async () => '/b/none', null, 404],
    ['what is not issued', async () => `/b/${(await site()).draft.id}`, null, 404],
    ['a moment', async () => `/b/${codeOf((await site()).august)}`, '2026-09-30', 400],
  ])('is not made for %s', async (_, address, asOf, status) => {
    expect((await create({ address: await address(), asOf })).statusCode).toBe(status);
  });
});
