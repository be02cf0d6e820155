import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { addPart } from '../browser/report-screen.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const PATH = '/api/v1/progress?plan=SD&allocations=true';
const ask = (headers: Record<string, string> = {}, url = PATH) => server.app().inject({ url, headers });

it('the second who asks gets the bytes of the first, in the encoding that each understands', async () => {
  const first = await ask();
  const again = await ask();
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
  expect(again.headers.etag).toBe(first.headers.etag);
  expect(again.headers['content-type']).toBe('application/json; charset=utf-8');
  const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.headers.vary).toBe('accept-encoding');
  expect(brotliDecompressSync(brotli.rawPayload).equals(first.rawPayload)).toBe(true);
  const gzip = await ask({ 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.rawPayload).equals(first.rawPayload)).toBe(true);
  expect(gzip.headers['content-encoding']).toBe('gzip');
});

it('who has it already is told so', async () => {
  const { headers } = await ask();
  const again = await ask({ 'if-none-match': String(headers.etag), 'accept-encoding': 'br' });
  expect([again.statusCode, again.payload]).toEqual([304, '']);
});

it('a file keeps its name and its type', async () => {
  const first = await ask({}, `${PATH}&format=csv`);
  const again = await ask({}, `${PATH}&format=csv`);
  expect(again.headers['content-disposition']).toBe('attachment; filename="progress.csv"');
  expect(again.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(again.payload).toBe(first.payload);
});

it('many who ask at once get the same, and a question that cannot be answered holds up nobody', async () => {
  const url = '/api/v1/progress/trend?target=SD-Q2&region=370600';
  const all = await Promise.all(Array.from({ length: 8 }, () => ask({}, url)));
  expect(new Set(all.map(({ payload }) => payload)).size).toBe(1);
  const unknown = '/api/v1/progress/trend?target=NIX-Q1';
  const refused = await Promise.all(Array.from({ length: 4 }, () => ask({}, unknown)));
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
});

it('another day is another answer', async () => {
  const before = (await ask()).json();
  server.setNow('2028-02-01T10:00:00+08:00');
  const later = (await ask()).json();
  server.setNow('2026-11-21T10:00:00+08:00');
  expect(later).not.toEqual(before);
  expect((await ask()).json()).toEqual(before);
});

it('what is published is there at the next question', async () => {
  const url = '/api/v1/observations?indicator=robot_mfg_scale&region=370100';
  const before = await ask({}, url);
  const figure = {
    indicator: 'robot_mfg_scale',
    region: '370100',
    period: '2026-Q3',
    form: 'ytd',
    value: 61.7,
  };
  const payload = { recorder: '统计局', observations: [{ ...figure, unit: '亿元' }] };
  const entered = await server.app().inject({ method: 'POST', url: '/api/v1/observations', payload });
  expect([entered.statusCode, entered.payload.slice(0, 400)]).toEqual([201, expect.any(String)]);
  const after = await ask({}, url);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  expect(after.payload).toContain('61.7');
});

it('whoever leaves before the answer is there keeps nobody else waiting', async () => {
  const { headers } = server.administrator();
  const questions = Array.from({ length: 24 }, (_, index) => {
    const day = `2026-11-${String(index + 1).padStart(2, '0')}`;
    return `${server.url()}/api/v1/progress?plan=JS&allocations=true&asOf=${day}`;
  });
  // All at once, so that most still stand in line when their readers go.
  const gone = questions.map(async (url, index) => {
    const signal = AbortSignal.timeout(5 + index * 4);
    await fetch(url, { headers, signal }).catch(() => undefined);
  });
  await Promise.all(gone);
  const answers = await Promise.all(questions.map((url) => fetch(url, { headers })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it.each([
  { who: 'a visitor asks for a meeting', url: '/api/v1/analysis/meeting?plan=SD', as: 'visitor', kept: 1 },
  // Sees who has reported, which changes without a new state of the record.
  { who: 'a clerk asks for a meeting', url: '/api/v1/analysis/meeting?plan=SD', as: 'clerk', kept: 0 },
  {
    who: 'anybody supposes a revision',
    url: '/api/v1/analysis/what-if?target=SD-Q2&percent=-2',
    as: 'clerk',
    kept: 1,
  },
])('the second time that $who: $kept of the answers was there', async ({ url, as, kept }) => {
  const clerk = as === 'clerk' ? await addPart(server, 'clerk') : null;
  const asked = { url, headers: clerk?.headers ?? {} };
  const first = await server.bare().inject(asked);
  expect(first.statusCode, first.payload).toBe(200);
  const before = server.bare().keptCounts.kept;
  const again = await server.bare().inject(asked);
  expect(server.bare().keptCounts.kept - before).toBe(kept);
  expect(again.payload).toBe(first.payload);
});
