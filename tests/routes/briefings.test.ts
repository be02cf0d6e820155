import { expect, it, test } from 'vitest';
import type { BriefingView } from '#core/contract/briefings.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

function get(path: string, headers: Record<string, string> = {}) {
  return server
    .app()
    .inject({ method: 'GET', url: `/api/v1/briefings${path}`, headers: { host: 'localhost', ...headers } });
}

it('lists every plan for every month, quarter and year that is over, the newest first', async () => {
  expect((await get('')).json().items).toHaveLength(5 * (34 + 11 + 2));
  const { items } = (await get('?kind=month')).json();
  expect(items).toHaveLength(5 * 34);
  expect([items[0].period, items.at(-1).period]).toEqual(['2026-10', '2024-01']);
  expect(items.find((one: { plan: string }) => one.plan === 'SD')).toEqual({
    plan: 'SD',
    region: null,
    kind: 'month',
    period: '2026-10',
    title: '山东省机器人产业发展目标监测月报',
    issue: '总第22期',
    links: {
      json: '/api/v1/briefings/SD/2026-10',
      pdf: '/api/v1/briefings/SD/2026-10.pdf',
      png: '/api/v1/briefings/SD/2026-10.png',
      docx: '/api/v1/briefings/SD/2026-10.docx',
      pptx: '/api/v1/briefings/SD/2026-10.pptx',
      bulletin: '/api/v1/briefings/SD/2026-10.pdf?form=bulletin',
      phone: '/api/v1/briefings/SD/2026-10.png?form=phone',
    },
  });
});

it('prints in the PDF what the JSON says', async () => {
  const briefing: BriefingView = (await get('/SD/2026-09')).json();
  const { rawPayload } = await get('/SD/2026-09.pdf');
  const [page, ...more] = await pdfText(new Uint8Array(rawPayload));
  expect(more).toEqual([]);
  const printed = [
    briefing.masthead.title,
    ...briefing.cards.map(({ text, unit }) => `${text}${unit}`),
    ...briefing.targets.flatMap(({ name, goal, level, distanceCovered }) => [
      name,
      goal,
      level,
      distanceCovered,
    ]),
    ...briefing.summary.flatMap((words) =>
      words.map((piece) => (typeof piece === 'string' ? piece : piece.text)),
    ),
  ];
  for (const text of printed) expect(page).toContain(text.replace(/\s/g, ''));
  expect(briefing.cards[0]).toMatchObject({ value: 386.2, text: '386.2' });
});

test.each(['FJ', 'CQ', 'SD', 'JS', 'MH'])('%s comes as a picture with a Chinese name', async (plan) => {
  const { statusCode, headers, rawPayload } = await get(`/${plan}/2026-10.png`);
  expect([statusCode, headers['content-type']]).toEqual([200, 'image/png']);
  expect(rawPayload.subarray(1, 4).toString()).toBe('PNG');
  const [, name] = /filename\*=UTF-8''(\S+)$/.exec(headers['content-disposition'] as string)!;
  expect(decodeURIComponent(name!)).toMatch(/^\p{Script=Han}+（2026年10月）\.png$/u);
});

test.each([
  ['.pdf?form=bulletin', 'application/pdf', '%PDF', '公文版.pdf', /^[5-9]$/],
  ['.png?form=bulletin&page=2', 'image/png', '\x89PNG', '公文版第2页.png', /^[5-9]$/],
  ['.png?form=phone', 'image/png', '\x89PNG', '手机长图第1页.png', /^[2-9]$/],
  [
    '.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'PK',
    '文字稿.docx',
    null,
  ],
  [
    '.pptx',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'PK',
    '演示文稿.pptx',
    /^[12]\d$/,
  ],
])('%s comes as %s under its own name', async (ending, type, start, name, pages) => {
  const { statusCode, headers, rawPayload } = await get(`/SD/2026-09${ending}`);
  expect([statusCode, headers['content-type']]).toEqual([200, type]);
  expect(rawPayload.subarray(0, start.length).toString('latin1')).toBe(start);
  const [, encoded] = /filename\*=UTF-8''(\S+)$/.exec(headers['content-disposition'] as string)!;
  expect(decodeURIComponent(encoded!)).toBe(`山东省机器人产业发展目标监测月报（2026年9月）${name}`);
  if (pages) expect(headers['x-pages']).toMatch(pages);
  const again = await get(`/SD/2026-09${ending}`, { 'if-none-match': headers.etag as string });
  expect(again.statusCode).toBe(304);
});

it('answers 304 without drawing it again to a reader who has it already', async () => {
  const { headers } = await get('/CQ/2026-09.pdf');
  const again = await get('/CQ/2026-09.pdf', { 'if-none-match': headers.etag as string });
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  expect((await get('/CQ/2026-08.pdf', { 'if-none-match': headers.etag as string })).statusCode).toBe(200);
});

test.each([
  ['/XX/2026-09', 404, '没有编码为“XX”的计划'],
  ['/XX/2026-09.pdf', 404, '没有编码为“XX”的计划'],
  ['/SD/2026-11', 404, '可取2024-01至2026-10'],
  ['/SD/2023-12.png', 404, '可取2024-01至2026-10'],
  ['/SD/2026-13', 400, '路径参数'],
  ['/SD/2026-09.pdf?form=phone', 400, 'form'],
  ['/SD/2026-09.png?form=bulletin&page=99', 404, '没有第99页'],
  ['/SD/2026-09.png?form=bulletin&page=0', 400, 'page'],
  ['/SD/2026-Q5.pdf', 400, '路径参数'],
])('%s is refused with %d and says why', async (path, status, words) => {
  const response = await get(path);
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(response.json().detail).toContain(words);
});
