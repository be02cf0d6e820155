import { describe, expect, it } from 'vitest';
import { workbook } from '../files/workbook.ts';
import { packedSpaces, zip } from '../files/zip.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const BASE = '/api/v1/uploads';
const LINE = '青岛市,robot_mfg_scale,2026-08,亿元,6.1,,,初步数,';

function csv(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(
    ['地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注', ...lines].join('\n'),
  );
}

/** Posts a form with one file, as a browser does. */
function post(bytes: Uint8Array, name = '数据.csv', headers: Record<string, string> = {}) {
  return postAll([bytes], name, headers);
}

async function postAll(files: Uint8Array[], name: string, headers: Record<string, string> = {}, query = '') {
  const form = new FormData();
  for (const bytes of files) form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  const encoded = new Response(form);
  return server.app().inject({
    method: 'POST',
    url: `${BASE}${query}`,
    headers: { 'content-type': encoded.headers.get('content-type')!, ...headers },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

const commit = (id: string, body: object) =>
  server.app().inject({ method: 'POST', url: `${BASE}/${id}/commit`, payload: { as: 'record', ...body } });

it('walks from the form to the written figure', async () => {
  const form = await server.app().inject(`${BASE}/template?plan=SD&region=370200&period=2026-Q3`);
  expect(form.statusCode).toBe(200);
  expect(form.headers['content-type']).toContain('spreadsheetml.sheet');
  expect(form.headers['content-disposition']).toContain(encodeURIComponent('填报表_SD_青岛_2026-Q3.xlsx'));

  const created = await post(csv(LINE));
  expect(created.statusCode).toBe(201);
  const preview = created.json();
  expect(preview.fileName).toBe('数据.csv');
  expect(created.headers.location).toBe(`${BASE}/${preview.id}`);
  expect(preview.cells).toMatchObject([
    {
      state: 'new',
      address: 'E2',
      row: 2,
      column: '当期',
      seen: '6.1',
      content: { value: 6.1, unit: '亿元' },
      old: null,
    },
  ]);

  const again = await server.app().inject(`${BASE}/${preview.id}`);
  expect(again.json()).toEqual(preview);

  const done = await commit(preview.id, { recorder: '青岛市工信局', expectedVersion: preview.dataVersion });
  expect(done.statusCode).toBe(200);
  expect(done.json()).toMatchObject({ id: preview.id, counts: { new: 1 } });
  const twice = await commit(preview.id, { recorder: '青岛市工信局' });
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'conflict']);
  expect(twice.json().details).toMatchObject({ submissionId: done.json().submissionId });

  const listed = await server.app().inject(BASE);
  expect(listed.json().items[0]).toMatchObject({
    id: preview.id,
    state: 'committed',
    vintage: done.json().vintage,
  });
  const observations = await server
    .app()
    .inject('/api/v1/observations?indicator=robot_mfg_scale&region=370200&from=2026-08&to=2026-08');
  expect(observations.json().items).toMatchObject([
    { period: '2026-08', value: 6.1, demo: false, recorder: '青岛市工信局' },
  ]);
});

describe('what cannot be taken is answered as a problem in Chinese', () => {
  const bomb = zip([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: '', packed: packedSpaces(500), declaredSize: 50_000_000 },
  ]);

  it.each<[what: string, bytes: Uint8Array, status: number, code: string, issue: string]>([
    ['an empty file', new Uint8Array(), 422, 'import-rejected', 'empty-file'],
    ['no workbook', Uint8Array.from([1, 0, 2, 0]), 422, 'import-rejected', 'not-a-workbook'],
    [
      'another table',
      workbook({ name: '表', rows: [['姓名', '年龄']] }),
      422,
      'import-rejected',
      'wrong-template',
    ],
    ['a bomb', bomb, 422, 'import-rejected', 'corrupt-file'],
    ['100 000 rows', csv(...Array<string>(100_000).fill(LINE)), 422, 'import-rejected', 'too-many-rows'],
    ['more than 10 MB', new Uint8Array(10_000_001).fill(0x31), 413, 'too-large', 'file-too-large'],
  ])('%s', async (_, bytes, status, code, issue) => {
    const response = await post(bytes);
    expect([response.statusCode, response.json().code]).toEqual([status, code]);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json().detail).toMatch(/\p{Script=Han}/u);
    expect(response.json().details.issues).toMatchObject([{ code: issue, severity: 'refused' }]);
  });

  it.each<[what: string, files: Uint8Array[]]>([
    ['two files', [csv(LINE), csv(LINE)]],
    ['two files, the first too large', [new Uint8Array(10_000_001).fill(0x31), csv(LINE)]],
    ['two files, the second too large', [csv(LINE), new Uint8Array(10_000_001).fill(0x31)]],
    ['more files than anybody means', Array<Uint8Array>(101).fill(csv(LINE))],
  ])('%s', async (_, files) => {
    const before = await server.app().inject(BASE);
    const response = await postAll(files, '数据.csv');
    expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
    expect(response.json().detail).toMatch(files.length > 100 ? /表单/ : /一次只能上传一个文件/);
    expect((await server.app().inject(BASE)).json()).toEqual(before.json());
  });

  it('a form without a file', async () => {
    const boundary = 'x';
    const payload = `--${boundary}\r\ncontent-disposition: form-data; name="other"\r\n\r\nhello\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    for (const request of [{ headers, payload }, { payload: { file: 'x' } }]) {
      const response = await server.app().inject({ method: 'POST', url: BASE, ...request });
      expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
    }
  });

  it('a file with a refused cell is previewed and not written', async () => {
    const preview = (await post(csv(LINE.replace('6.1', '很多')))).json();
    expect(preview).toMatchObject({
      counts: { refused: 1 },
      committable: false,
      cells: [{ state: 'refused' }],
    });
    const refused = await commit(preview.id, { recorder: '某局' });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'import-rejected']);
    expect(refused.json().details.issues).toMatchObject([
      { code: 'not-a-number', address: 'E2', value: '很多' },
    ]);
  });
});

it.each<[what: string, url: string, status: number]>([
  ['a form for no region', `${BASE}/template?plan=SD&period=2026-Q3`, 400],
  ['a form for no period', `${BASE}/template?plan=SD&region=370000&period=soon`, 400],
  ['a form for a year that is none', `${BASE}/template?plan=SD&region=370000&period=0000-Q1`, 400],
  ['a form in another format', `${BASE}/template?plan=SD&region=370000&period=2026-Q3&format=pdf`, 400],
  ['a form for an unknown region', `${BASE}/template?plan=SD&region=1&period=2026-Q3`, 404],
  ['an upload that is none', `${BASE}/00000000-0000-4000-8000-000000000000`, 404],
  ['an upload whose number is none', `${BASE}/1`, 400],
])('%s is refused', async (_, url, status) => {
  expect((await server.app().inject(url)).statusCode).toBe(status);
});

it.each<[what: string, body: object]>([
  ['nobody answers for the figures', {}],
  ['a name of spaces', { recorder: '  ' }],
  ['a version that is no number', { recorder: '某局', expectedVersion: '1' }],
  ['a name has a zero byte', { recorder: '某\0局' }],
  ['a name has half a character', { recorder: '某局\ud842' }],
  ['a version is beyond counting', { recorder: '某局', expectedVersion: 1e30 }],
  ['a version is one too many', { recorder: '某局', expectedVersion: 2 ** 53 }],
  ['something unexpected', { recorder: '某局', force: true }],
])('a commit is refused when %s', async (_, body) => {
  const preview = (await post(csv(LINE))).json();
  expect((await commit(preview.id, body)).statusCode).toBe(400);
});

it('gives the address of the preview without the question that the form was sent with', async () => {
  const created = await postAll([csv(LINE)], '数据.csv', {}, '?x=1');
  expect(created.headers.location).toBe(`${BASE}/${created.json().id}`);
  expect((await server.app().inject(created.headers.location as string)).statusCode).toBe(200);
});

it.each<[what: string, line: string, code: string]>([
  ['of the year 99', LINE.replace('2026-08', '0099-Q1'), 'implausible-year'],
  ['of the year 1', LINE.replace('2026-08', '0001-01'), 'implausible-year'],
  ['of the year 0', LINE.replace('2026-08', '0000-Q1'), 'implausible-year'],
  ['of another province’s plan', '枣庄市,robot_chain_scale,2026-Q3,亿元,,9,,初步数,', 'region-outside-plan'],
  [
    'that is a share of more than all',
    '闵行区,share_brands_city,2026-Q3,%,152,,,来源发布数,公报',
    'share-out-of-range',
  ],
  ['that is a bare share', '闵行区,share_brands_city,2026-Q3,%,52,,,,', 'bare-ratio'],
])('a figure %s is refused in the preview', async (_, line, code) => {
  const response = await post(csv(line));
  expect(response.statusCode).toBe(201);
  expect(response.json()).toMatchObject({ committable: false, issues: [{ severity: 'refused', code }] });
});

it('a share of the city is taken beside both of its parts, or as it was published', async () => {
  const own = '闵行区,top_brands,2026-Q2,家,5,,,初步数,';
  const city = '上海市,top_brands_city,2026-Q2,家,10,,,初步数,';
  const share = '闵行区,share_brands_city,2026-Q2,%,50,,,初步数,';
  const published = '闵行区,share_brands_city,2026-Q3,%,52,,,来源发布数,公报';
  for (const lines of [[own, city, share], [published]]) {
    const preview = (await post(csv(...lines))).json();
    expect(preview).toMatchObject({ committable: true, counts: { refused: 0, notes: 0 } });
  }
});

it('lets a visitor download forms and nothing else', async () => {
  const get = (url: string) => server.bare().inject({ url });
  expect((await get(`${BASE}/template?plan=SD&region=370200&period=2026-Q3&format=csv`)).statusCode).toBe(
    200,
  );
  expect((await get(BASE)).statusCode).toBe(401);
  const posted = await server.bare().inject({ method: 'POST', url: BASE, payload: {} });
  expect(posted.statusCode).toBe(401);
});
