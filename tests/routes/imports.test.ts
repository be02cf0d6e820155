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

const folder = useTemporaryFolder();
// files on their way are kept where nobody else's are
beforeAll(() => vi.stubEnv('TMPDIR', folder()));
afterAll(() => vi.unstubAllEnvs());

const server = useServer({ DEMO: 'off' });
const BASE = '/api/v1/imports';
const NONE = '00000000-0000-4000-8000-000000000000';

const line = (region: string, rest: string, period = '2026-Q2') =>
  `${region},robot_mfg_scale,${period},亿元,${rest}`;
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

/** Posts the file in a form, as a browser does. */
async function postForm(content: Buffer, name = '历史.csv') {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(content)], name));
  const encoded = new Response(form);
  return server.app().inject({
    method: 'POST',
    url: BASE,
    headers: { 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

const get = (path: string) => server.app().inject(`${BASE}${path}`);
const commit = (id: string, body: object) =>
  server.app().inject({ method: 'POST', url: `${BASE}/${id}/commit`, payload: body });
const discard = (id: string) => server.app().inject({ method: 'DELETE', url: `${BASE}/${id}` });
const listed = async (): Promise<ImportPreview[]> => (await get('')).json().items;

/** The newest figures of a region. */
async function figures(region: string) {
  const asked = `indicator=robot_mfg_scale&region=${region}`;
  const answer = await server.app().inject(`/api/v1/observations?${asked}`);
  return answer.json().items.map(({ period, form, value }: Record<string, unknown>) => [period, form, value]);
}

it('a form becomes a preview, the preview figures of one vintage', async () => {
  const created = await postForm(csv(line('370200', '5,15,1.5,初步数,'), line('370200', '6,,,,', '2026-Q1')));
  expect(created.statusCode).toBe(201);
  const preview = created.json<ImportPreview>();
  expect(created.headers.location).toBe(`${BASE}/${preview.id}`);
  expect(preview).toMatchObject({
    fileName: '历史.csv',
    state: 'previewed',
    committable: true,
    rows: 2,
    figures: 3,
    covered: { indicators: [{ code: 'robot_mfg_scale' }], regions: 1, from: '2026-Q1', to: '2026-Q2' },
    counts: { new: 3, changed: 0, unchanged: 0, refused: 0 },
  });
  expect((await get(`/${preview.id}`)).json()).toEqual(preview);
  expect(await figures('370200')).toEqual([]);

  const { dataVersion } = preview;
  const done = await commit(preview.id, { recorder: '省统计局', expectedVersion: dataVersion });
  expect([done.statusCode, done.json()]).toMatchObject([
    200,
    { vintage: dataVersion + 1, counts: { new: 3 } },
  ]);
  expect(await figures('370200')).toEqual([
    ['2026-Q1', 'period', 6],
    ['2026-Q2', 'period', 5],
    ['2026-Q2', 'ytd', 15],
  ]);
  expect((await listed())[0]).toMatchObject({ id: preview.id, state: 'committed', vintage: dataVersion + 1 });
  expect((await get(`/${preview.id}`)).json()).toMatchObject({ state: 'committed', committable: false });

  const twice = await commit(preview.id, { recorder: '省统计局' });
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'conflict']);
  expect(twice.json().details).toMatchObject({
    vintage: dataVersion + 1,
    submissionId: done.json().submissionId,
  });
  const late = await discard(preview.id);
  expect([late.statusCode, late.json().code]).toEqual([409, 'conflict']);
});

it('what is refused is told with its place, and cannot be written', async () => {
  const bad = csv(line('370300', '5,,,,'), line('370300', '多,,,,', '2026-Q1'), line('999999', '5,,,,'));
  const preview = (await postForm(bad)).json<ImportPreview>();
  expect(preview).toMatchObject({
    committable: false,
    counts: { new: 0, refused: 2 },
    refused: {
      total: 2,
      told: [
        {
          code: 'not-a-number',
          row: 3,
          column: '当期',
          address: 'E3',
          value: '多',
          expected: expect.any(String),
        },
        { code: 'unknown-region', row: 4, column: '地区编码', value: '999999' },
      ],
    },
  });
  const refused = await commit(preview.id, { recorder: '省统计局' });
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'import-rejected']);
  expect(refused.json().details.issues).toHaveLength(2);
  expect(await figures('370300')).toEqual([]);
});

it('a commit waits for another look when the record changed in what it would do', async () => {
  const [one, other] = await Promise.all(
    ['7', '8'].map(async (value) =>
      (await postForm(csv(line('370400', `${value},,,,`)))).json<ImportPreview>(),
    ),
  );
  expect((await commit(one!.id, { recorder: '甲' })).statusCode).toBe(200);
  const conflict = await commit(other!.id, { recorder: '乙', expectedVersion: other!.dataVersion });
  expect([conflict.statusCode, conflict.json().code]).toEqual([409, 'conflict']);
  expect(conflict.json().details).toMatchObject({ counts: { new: 0, changed: 1 } });
  const again = (await get(`/${other!.id}`)).json<ImportPreview>();
  expect(again).toMatchObject({ counts: { new: 0, changed: 1 }, committable: true });
  expect((await commit(other!.id, { recorder: '乙', expectedVersion: again.dataVersion })).statusCode).toBe(
    200,
  );
  expect(await figures('370400')).toEqual([['2026-Q2', 'period', 8]]);
});

it('what was discarded is gone', async () => {
  const { id } = (await postForm(csv(line('370500', '5,,,,')))).json<ImportPreview>();
  expect((await discard(id)).statusCode).toBe(204);
  for (const answer of [await get(`/${id}`), await discard(id), await commit(id, { recorder: '某局' })]) {
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  }
  expect((await listed()).map((row) => row.id)).not.toContain(id);
});

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
    expect(await spooled()).toEqual([]);
  });

  it('is refused beyond 200 MB, however small it came, and nothing of it stays', async () => {
    const before = await listed();
    const bomb = gzipSync(Buffer.alloc(200_000_001, 0x31), { level: 1 });
    const answer = await postBody(bomb, { 'content-encoding': 'gzip' });
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too-large']);
    expect(answer.json().details.issues).toMatchObject([{ code: 'file-too-large' }]);
    expect(await listed()).toEqual(before);
    expect(await spooled()).toEqual([]);
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

it.each<[what: string, body: object]>([
  ['nobody answers for the figures', {}],
  ['a name of spaces', { recorder: '  ' }],
  ['a version that is no number', { recorder: '某局', expectedVersion: '1' }],
  ['a version beyond counting', { recorder: '某局', expectedVersion: 2 ** 53 }],
  ['a name with a zero byte', { recorder: '某\0局' }],
  ['something unexpected', { recorder: '某局', force: true }],
])('a commit is refused when %s', async (_, body) => {
  const { id } = (await postForm(csv(line('370800', '5,,,,')))).json<ImportPreview>();
  expect((await commit(id, body)).statusCode).toBe(400);
  expect(await figures('370800')).toEqual([]);
});

it.each<[id: string, status: number]>([
  [NONE, 404],
  ['1', 400],
])('an import called %s is answered with %i', async (id, status) => {
  const asked = [await get(`/${id}`), await discard(id), await commit(id, { recorder: '某局' })];
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([status, status, status]);
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
