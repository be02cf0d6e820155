import { expect, it } from 'vitest';
import type { ImportPreview } from '#core/contract/imports.ts';
import { HEADINGS } from '../services/imports/setup.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ DEMO: 'off' });
const BASE = '/api/v1/imports';
const NONE = '00000000-0000-4000-8000-000000000000';

const line = (region: string, rest: string, period = '2026-Q2') =>
  `${region},robot_mfg_scale,${period},亿元,${rest}`;
const csv = (...lines: string[]) => Buffer.from(`${[HEADINGS, ...lines].join('\n')}\n`);

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
