import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { IssueList } from '#core/contract/briefing-issues.ts';
import { PAPER_FORMATS } from '#core/domain/briefing/life/paper.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';
import { useOffice, type Who } from './briefing-office.ts';

const server = useServer({ PUBLIC_URL: 'https://monitor.example.cn' });
const { people, ask, draftOf, move, write, withFiles } = useOffice(server);

it('a draft is what the figures say now; somebody else checks it, and it is issued with its files', {
  timeout: 120_000,
}, async () => {
  const { status, body: draft } = await draftOf('2026-09');
  expect(status).toBe(201);
  expect(draft).toMatchObject({
    state: 'draft',
    number: '总第21期',
    madeBy: '李编写',
    code: null,
    outOfDate: [],
  });
  expect(draft.moves).toEqual(['edit', 'regenerate', 'discard']);
  expect(draft.sections.map(({ name }) => name)).toContain('targets');

  const written = await write('clerk', draft, 'next_steps', '对进度滞后的市开展1次专项督导。\n\n按月通报。');
  expect(written.body.sections.find(({ name }) => name === 'next_steps')).toMatchObject({
    edited: true,
    generated: [],
    passage: { author: '李编写', text: '对进度滞后的市开展1次专项督导。\n按月通报。', outdated: false },
  });

  const own = await move('clerk', written.body, 'check');
  expect(own.status).toBe(403);
  const checked = await move('reviewer', written.body, 'check');
  expect(checked.body).toMatchObject({ state: 'checked', checkedBy: '王核稿' });
  const late = await write('clerk', checked.body, 'summary', '晚了。');
  expect(late).toMatchObject({ status: 409, body: { detail: '这期简报已核，不能修改。' } });

  const done = await move('leader', checked.body, 'issue');
  expect(done.body).toMatchObject({ state: 'issued', issuedBy: '赵签发', moves: [], outOfDate: null });
  expect(done.body.link?.url).toBe(`https://monitor.example.cn/b/${done.body.code}`);

  const { files, contentHash } = await withFiles(done.body.id, PAPER_FORMATS);
  expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
  const pdf = await server.bare().inject({ url: files.find(({ format }) => format === 'pdf')!.link! });
  expect(createHash('sha256').update(pdf.rawPayload).digest('hex')).toBe(
    files.find(({ format }) => format === 'pdf')!.hash,
  );
  const text = (await pdfText(pdf.rawPayload)).join('');
  expect(text).toContain('扫码核对');
  expect(text).toContain('下一步工作：对进度滞后的市开展1次专项督导。');
});

it('a draft is drawn with a mark that it was not issued', async () => {
  const { body } = await draftOf('2026-08');
  const pdf = await server
    .bare()
    .inject({ url: `/api/v1/briefing-issues/${body.id}/files/pdf`, headers: people.clerk.headers });
  expect(pdf.statusCode).toBe(200);
  expect((await pdfText(pdf.rawPayload)).join('')).toContain('草稿未签发');
  expect(pdf.headers['cache-control']).toBe('no-store');
});

it('a draft is seen by whoever works on it, an issued one by every reader', async () => {
  const { body: draft } = await draftOf('2026-07');
  for (const [who, status] of [
    ['clerk', 200],
    ['reviewer', 200],
    ['leader', 200],
    ['elsewhere', 404],
    [null, 404],
  ] as const)
    expect([who, (await ask(who, 'GET', `/briefing-issues/${draft.id}`)).status]).toEqual([who, status]);
  const listed = async (who: Who | null) =>
    (await ask<IssueList>(who, 'GET', '/briefing-issues?period=2026-07')).body.total;
  expect([await listed('clerk'), await listed('elsewhere'), await listed(null)]).toEqual([1, 0, 0]);
  expect((await draftOf('2026-07')).body).toMatchObject({ code: 'conflict' });
  expect((await draftOf('2026-06', 'elsewhere')).status).toBe(403);
});

it('of two who write at the same time the second is told', async () => {
  const { body: draft } = await draftOf('2026-05');
  expect((await write('clerk', draft, 'summary', '甲。')).status).toBe(200);
  const second = await write('reviewer', draft, 'summary', '乙。');
  expect(second).toMatchObject({
    status: 409,
    body: { detail: '这期简报在您打开之后有改动，请查看最新的内容再操作。' },
  });
});

it('whoever wrote in it does not check it; a return says why and lets it be changed again', async () => {
  const { body: draft } = await draftOf('2026-04');
  const written = (await write('reviewer', draft, 'attention', '请有关市核实。')).body;
  expect((await move('reviewer', written, 'check')).body.detail).toContain('请由另一人办理');
  const other = (await move('clerk', (await draftOf('2026-03')).body, 'check')).status;
  expect(other).toBe(403);
});

it('returned with a reason, written anew, checked again', async () => {
  const { body: draft } = await draftOf('2026-02');
  const checked = (await move('reviewer', draft, 'check')).body;
  expect((await move('reviewer', checked, 'return')).status).toBe(400);
  const back = (await move('reviewer', checked, 'return', '要点写得太长')).body;
  expect(back).toMatchObject({ state: 'draft', returnNote: '要点写得太长', contentHash: null });
  expect((await write('clerk', back, 'summary', '短一些。')).status).toBe(200);
});

it('finds issues by their words, page by page', async () => {
  const found = (query: string) => ask<IssueList>('clerk', 'GET', `/briefing-issues?${query}`);
  const all = (await found('plan=SD')).body;
  expect(all.total).toBe(all.items.length);
  expect((await found(`q=${encodeURIComponent('专项督导 滞后')}`)).body.items).toMatchObject([
    { period: '2026-09' },
  ]);
  expect((await found(`q=${encodeURIComponent('100%_')}`)).body.total).toBe(0);
  const second = (await found('plan=SD&limit=2&offset=2')).body;
  expect([second.items.length, second.total]).toEqual([2, all.total]);
  expect(second.items[0]!.id).toBe(all.items[2]!.id);
});

it('a code that is none leads nowhere', async () => {
  const { body: draft } = await draftOf('2025-12');
  const { rows } = {
    rows: await server
      .database()
      .db.execute(sql`select code from briefing_issue where id = ${draft.id}::uuid`),
  };
  const code = JSON.stringify(rows).match(/"code":"(\w+)"/)![1]!;
  expect((await ask(null, 'GET', `/issued-briefings/${code}`)).status).toBe(404);
  expect((await ask(null, 'GET', '/issued-briefings/none')).status).toBe(404);
});
