import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImportPreview } from '#core/contract/imports.ts';
import { HEADINGS } from '../services/imports/setup.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { useTemporaryFolder } from '../setup/temporary-folder.ts';

/** How the file of an import comes in, and that nothing of one stays that does not. */
const folder = useTemporaryFolder();
// files on their way are kept where nobody else's are
beforeAll(() => vi.stubEnv('TMPDIR', folder()));
afterAll(() => vi.unstubAllEnvs());
const server = useServer({ DEMO: 'off' });
const BASE = '/api/v1/imports';

const line = (region: string, rest: string) => `${region},robot_mfg_scale,2026-Q2,亿元,${rest}`;
const csv = (...lines: string[]) => Buffer.from(`${[HEADINGS, ...lines].join('\n')}\n`);

/** Posts the file as the body itself. */
function postBody(payload: Buffer, headers: Record<string, string> = {}, query = '') {
  return server.app().inject({
    method: 'POST',
    url: `${BASE}${query}`,
    headers: { 'content-type': 'text/csv', ...headers },
    payload,
  });
}

const listed = async (): Promise<ImportPreview[]> => (await server.app().inject(BASE)).json().items;

describe('the file as the body itself', () => {
  it('is named by the query', async () => {
    const created = await postBody(
      csv(line('370600', '5,,,,')),
      {},
      `?name=${encodeURIComponent('烟台.csv')}`,
    );
    expect([created.statusCode, created.json().fileName]).toEqual([201, '烟台.csv']);
    expect(created.headers.location).toBe(`${BASE}/${created.json().id}`);
  });

  it.each<[what: string, headers: Record<string, string>, packed: (plain: Buffer) => Buffer, status: number]>(
    [
      ['compressed', { 'content-encoding': 'gzip' }, (plain) => gzipSync(plain), 201],
      ['in GB18030', { 'content-type': 'text/csv; charset=gb18030' }, () => GB18030, 201],
      ['said to be compressed, and not', { 'content-encoding': 'gzip' }, (plain) => plain, 400],
      ['compressed in a way that nobody knows', { 'content-encoding': 'rot13' }, (plain) => plain, 415],
      ['of another type', { 'content-type': 'application/vnd.ms-excel' }, (plain) => plain, 415],
      ['of JSON', { 'content-type': 'application/json' }, () => Buffer.from('{"file":"x"}'), 400],
      ['empty', {}, () => Buffer.alloc(0), 422],
      ['a program', {}, () => Buffer.from('MZ\u0000\u0001'), 422],
    ],
  )('%s', async (_, headers, packed, status) => {
    const before = await listed();
    const answer = await postBody(packed(csv(line('370600', '5,,,,'))), headers);
    expect([answer.statusCode, answer.json().detail]).toEqual([
      status,
      status === 201 ? undefined : expect.stringMatching(/\p{Script=Han}/u),
    ]);
    expect((await listed()).length - before.length).toBe(status === 201 ? 1 : 0);
    await expect.poll(spooled).toEqual([]);
  });

  it('is refused beyond 200 MB, however small it came, and nothing of it stays', async () => {
    const before = await listed();
    const bomb = gzipSync(Buffer.alloc(200_000_001, 0x31), { level: 1 });
    const answer = await postBody(bomb, { 'content-encoding': 'gzip' });
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too-large']);
    expect(answer.json().details.issues).toMatchObject([{ code: 'file-too-large' }]);
    expect(await listed()).toEqual(before);
    await expect.poll(spooled).toEqual([]);
  }, 30_000);
});

it('a form without a file is told so', async () => {
  const before = await listed();
  const payload = '--x\r\ncontent-disposition: form-data; name="note"\r\n\r\nhello\r\n--x--\r\n';
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await server.app().inject({ method: 'POST', url: BASE, headers, payload });
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-request']);
  expect(await listed()).toEqual(before);
});

it.each<[what: string, type: string, start: string]>([
  [
    'in a form',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n',
  ],
  ['as the body', 'text/csv', ''],
])('an upload that is cut off %s leaves nothing', async (_, type, start) => {
  const before = await listed();
  const { hostname, port } = new URL(server.url());
  const caller = connect(Number(port), hostname);
  await once(caller, 'connect');
  const head = [
    `POST ${BASE} HTTP/1.1`,
    'host: localhost',
    `authorization: ${server.administrator().headers.authorization}`,
    `content-type: ${type}`,
    'content-length: 900000',
  ].join('\r\n');
  const begun = `${start}${csv(line('370700', '5,,,,')).toString()}${randomBytes(200_000).toString('hex')}`;
  await new Promise<void>((sent) => caller.write(`${head}\r\n\r\n${begun}`, () => sent()));
  await expect.poll(spooled).toHaveLength(1);
  caller.destroy();
  await expect.poll(spooled).toEqual([]);
  expect(await listed()).toEqual(before);
});

it('nobody else gets in, and no byte of theirs is kept', async () => {
  const { db } = server.database();
  const clerk = await addAccount(db, '某地统计', { grants: [{ role: 'statistician', region: '370000' }] });
  for (const [headers, status] of [
    [{}, 401],
    [clerk.headers, 403],
  ] as const) {
    const answer = await server.bare().inject({
      method: 'POST',
      url: BASE,
      headers: { 'content-type': 'text/csv', ...headers },
      payload: csv(line('370900', '5,,,,')),
    });
    expect(answer.statusCode).toBe(status);
  }
  expect(await spooled()).toEqual([]);
});

/** Files of imports that are on disk. */
async function spooled(): Promise<string[]> {
  return (await readdir(folder())).filter((name) => name.startsWith('import-'));
}

/** A table that is no UTF-8: 青岛 in GB18030. */
const GB18030 = Buffer.concat([
  Buffer.from('region,indicator code,period,current\n'),
  Buffer.from([0xc7, 0xe0, 0xb5, 0xba]),
  Buffer.from(',robot_mfg_scale,2026-Q2,5\n'),
]);
