import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { KeptFile } from '#core/contract/files.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { forgetPreviewsBefore } from '#db/queries/uploads.ts';
import * as tables from '#db/schema/index.ts';
import { PDF } from '../files/kept-samples.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const people = new Map<string, Account>();
const headersOf = (who: string) => people.get(who)?.headers ?? {};

const post = (who: string, bytes: Uint8Array, name = '通知.pdf') => {
  const body = Buffer.concat([
    Buffer.from(
      `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  return server.bare().inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { ...headersOf(who), 'content-type': 'multipart/form-data; boundary=b' },
    payload: body,
  });
};
const get = (who: string, hash: string) =>
  server.bare().inject({ url: `/api/v1/files/${hash}`, headers: headersOf(who) });
/** A PDF of its own. */
const pdf = (mark: string) => Buffer.concat([PDF, Buffer.from(`%${mark}\n%%EOF\n`)]);
const send = (who: string, method: 'POST' | 'PUT', url: string, payload: object) =>
  server.bare().inject({ method, url: `/api/v1${url}`, headers: headersOf(who), payload });

beforeAll(async () => {
  const { db } = server.database();
  const add = async (name: string, role: 'statistician' | 'reviewer' | 'leader', region: string) =>
    people.set(name, await addAccount(db, name, { grants: [{ role, region }] }));
  await add('unit', 'statistician', '500000');
  await add('colleague', 'statistician', '500000');
  await add('reviewer', 'reviewer', '500000');
  await add('elsewhere', 'statistician', '370000');
  await add('leader', 'leader', ROOT_REGION);
});

describe('a file', () => {
  it('is kept once, whatever it is called, and given back as an attachment only', async () => {
    const bytes = pdf('once');
    const kept = (await post('unit', bytes)).json<KeptFile>();
    expect(kept).toEqual({
      hash: createHash('sha256').update(bytes).digest('hex'),
      name: '通知.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
    });
    expect((await post('elsewhere', bytes, 'other.pdf')).json()).toMatchObject({ hash: kept.hash });
    const { db } = server.database();
    expect(await db.$count(tables.storedFile, eq(tables.storedFile.hash, kept.hash))).toBe(1);
    const back = await get('elsewhere', kept.hash);
    expect(back.rawPayload.equals(bytes)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''other.pdf",
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\\\temp\\\\通知.pdf', '通知.pdf'],
    ['通知\u202Efdp.pdf', '通知fdp.pdf'],
    ["it's (1)*.pdf", "it's (1)*.pdf"],
  ])('called %j is kept as %j', async (name, safe) => {
    const kept = (await post('unit', pdf(safe), name)).json<KeptFile>();
    expect(kept.name).toBe(safe);
    const { 'content-disposition': said } = (await get('unit', kept.hash)).headers;
    expect(said).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(String(said).split("''")[1]!)).toBe(safe);
  });

  test.each<[string, string, Uint8Array, number, RegExp]>([
    ['a page', '通知.pdf', Buffer.from('<html>'), 422, /内容与扩展名不符。应为 PDF、OFD、Word/],
    ['a drawing', '图.svg', Buffer.from('<svg/>'), 422, /不接收这种扩展名/],
    ['an end hidden by a direction mark', '通知.exe\u202Efdp.html', PDF, 422, /不接收这种扩展名/],
    ['nothing', '空.pdf', new Uint8Array(), 422, /文件是空的/],
    ['more than 10 MB', '大.txt', Buffer.alloc(10_000_001, 'a'), 413, /10 MB/],
  ])('that is %s is refused, and said why', async (_, name, bytes, status, why) => {
    const { db } = server.database();
    const before = await db.$count(tables.storedFile);
    const response = await post('unit', bytes, name);
    expect([response.statusCode, response.json().detail]).toEqual([status, expect.stringMatching(why)]);
    expect(await db.$count(tables.storedFile)).toBe(before);
  });

  test.each([
    ['nobody', 401],
    ['leader', 403],
    ['reviewer', 403],
  ])('of %s is refused with %d', async (who, status) => {
    expect((await post(who, PDF)).statusCode).toBe(status);
  });
});

describe('evidence', () => {
  const begun = { state: 'in_progress', unit: '市经济信息委' };
  let hash: string;
  let id: string;
  const readers = async () => {
    const all = ['unit', 'colleague', 'reviewer', 'elsewhere', 'leader', 'nobody'];
    const statuses = await Promise.all(all.map(async (who) => (await get(who, hash)).statusCode));
    return all.filter((_, index) => statuses[index] === 200);
  };

  it('that nobody refers to is its uploader’s', async () => {
    hash = (await post('unit', pdf('evidence'))).json<KeptFile>().hash;
    expect(await readers()).toEqual(['unit']);
  });

  it('is not had by naming it', async () => {
    const named = await send('elsewhere', 'POST', '/milestones/SD-T11/returns', {
      ...begun,
      evidenceFile: hash,
    });
    expect([named.statusCode, named.json().details.faults[0].code]).toEqual([400, 'file_unknown']);
  });

  it('of what is not published is for those who report and review there', async () => {
    const opened = await send('unit', 'POST', '/milestones/CQ-T2/returns', {
      ...begun,
      evidenceFile: hash,
      evidenceFileName: '目录.exe',
    });
    expect(opened.json()).toMatchObject({ evidenceFile: hash, evidenceFileName: '通知.pdf' });
    id = opened.json().id;
    expect(await readers()).toEqual(['unit', 'colleague', 'reviewer']);
    const saved = await send('colleague', 'PUT', `/milestone-returns/${id}`, {
      ...begun,
      evidenceFile: hash,
      evidenceFileName: '目录.pdf',
      version: 1,
    });
    expect(saved.json()).toMatchObject({ evidenceFileName: '目录.pdf' });
  });

  it('of what is published is for every reader', async () => {
    await send('colleague', 'POST', `/milestone-returns/${id}/moves`, { move: 'submit', version: 2 });
    const published = await send('reviewer', 'POST', `/milestone-returns/${id}/moves`, {
      move: 'approve',
      version: 3,
      publish: true,
    });
    expect(published.json()).toMatchObject({ state: 'published' });
    expect(await readers()).toEqual(['unit', 'colleague', 'reviewer', 'elsewhere', 'leader', 'nobody']);
    expect((await get('nobody', hash)).headers['content-disposition']).toContain(
      encodeURIComponent('目录.pdf'),
    );
  });

  it('stays as long as something refers to it; what nothing refers to is forgotten', async () => {
    const loose = (await post('unit', pdf('loose'))).json<KeptFile>().hash;
    const { db } = server.database();
    await db.transaction((tx) => forgetPreviewsBefore(tx, '2027-06-01T00:00:00Z'));
    const left = (await db.select({ hash: tables.storedFile.hash }).from(tables.storedFile)).map(
      (row) => row.hash,
    );
    expect([left.includes(hash), left.includes(loose)]).toEqual([true, false]);
    expect((await get('unit', loose)).statusCode).toBe(404);
  });
});

test.each(['0'.repeat(64), 'nonsense', '..%2f..%2fetc'])('there is no file %s', async (hash) => {
  expect([400, 404]).toContain((await get('leader', hash)).statusCode);
});
