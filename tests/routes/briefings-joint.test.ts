import { expect, it } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import type { BriefingView } from '#core/contract/briefings.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const get = (path: string) => server.app().inject(`/api/v1/briefings/${path}`);

it('two plans of two regions make one briefing', async () => {
  const view: BriefingView = (await get('SD,JS/2026-09')).json();
  expect(view.masthead.title).toBe('山东省、江苏省机器人产业目标监测月报');
  expect(view.members?.map(({ name }) => name)).toEqual([
    '山东·机器人高质量发展行动计划',
    '江苏·机器人创新发展行动方案',
  ]);
  const alone: BriefingView = (await get('SD/2026-09')).json();
  expect(view.members![0]!.briefing.targets).toEqual(alone.targets);
  expect(alone.members).toBeUndefined();
});

it('its files are had at the same addresses', async () => {
  const pdf = await get('SD,JS/2026-Q3.pdf');
  expect(pdf.statusCode).toBe(200);
  const text = (await pdfText(pdf.rawPayload)).join('');
  expect(text).toContain('山东省、江苏省机器人产业目标监测季报');
  expect(text).toContain('江苏·机器人创新发展行动方案');
});

it.each([
  ['SD,XX/2026-09', 404],
  ['SD,/2026-09', 400],
  ['SD,JS/2026-12', 404],
  // no part of the plan of Jiangsu was given to Jinan
  ['SD,JS/2026-09?region=370100', 404],
])('%s → %i', async (path, status) => {
  expect((await get(path)).statusCode).toBe(status);
});

it('plans of several regions are drafted by whoever may for all of them', async () => {
  const { db } = server.database();
  const all = await addAccount(db, '全国编写', { grants: [{ role: 'statistician', region: '100000' }] });
  const one = await addAccount(db, '山东编写', { grants: [{ role: 'statistician', region: '370000' }] });
  const draft = (headers: Record<string, string>, plans: string[]) =>
    server.bare().inject({
      ...{ method: 'POST', url: '/api/v1/briefing-issues', headers },
      payload: { plans, region: null, period: '2026-09', language: 'zh' },
    });
  expect((await draft(one.headers, ['JS', 'SD'])).statusCode).toBe(403);
  const made = await draft(all.headers, ['JS', 'SD']);
  expect(made.statusCode).toBe(201);
  const view: IssueView = made.json();
  expect([view.plans, view.region.code, view.outOfDate]).toEqual([['SD', 'JS'], '100000', []]);
  const table = view.sections.find(({ name }) => name === 'targets')!;
  expect(table.blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'heading', 'table']);
  // in whatever order they are named, it is the same issue
  expect((await draft(all.headers, ['SD', 'JS'])).statusCode).toBe(409);
});
