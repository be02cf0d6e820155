import { expect, it } from 'vitest';
import type { BriefingListing, BriefingView } from '#core/contract/briefings.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const get = (path: string) => server.app().inject(`/api/v1/briefings${path}`);
const view = async (path: string): Promise<BriefingView> => (await get(path)).json();
const steps = ({ nextSteps }: BriefingView) => nextSteps.map(({ sentence }) => plainText(sentence));

it('tells of a region’s parts in good Chinese', async () => {
  const jinan = await view('/SD/2026-09?region=370100');
  expect(jinan.masthead.title).toBe('济南市机器人产业发展目标监测月报');
  expect(jinan.summary.map(plainText).slice(-2)).toEqual([
    '济南增量完成率72.0%，在已报送的15市中列第1位。',
    '1项量化目标判定为“正常”。',
  ]);
  expect(steps(jinan)).not.toContainEqual(expect.stringContaining('1个地区'));
});

it('and in good English', async () => {
  const jinan = await view('/SD/2026-Q3?region=370100&lang=en');
  expect(jinan.masthead.title).toBe('Jinan: robot industry targets, quarterly report');
  const said = [...jinan.summary.map(plainText), ...steps(jinan), ...jinan.notes].join(' ');
  expect(said).toContain('The 1 quantified target is judged "On track".');
  expect(said).not.toMatch(/\b1 (months|days|cities|regions|targets|reports|quarters|wordings)\b/);
});

it('every region with a part has a briefing, and no other', async () => {
  const regions = (await server.app().inject('/api/v1/regions?parent=370000')).json().items as {
    code: string;
  }[];
  for (const { code } of regions) {
    const listed: BriefingListing[] = (await get(`?region=${code}&kind=year`)).json().items;
    const status = (await get(`/SD/2025?region=${code}`)).statusCode;
    expect([code, status]).toEqual([code, listed.some(({ plan }) => plan === 'SD') ? 200 : 404]);
  }
  expect((await get('/SD/2025?region=320100')).statusCode).toBe(404);
});

it('its page is one page, in English words too', async () => {
  const pdf = await get('/JS/2026-Q3.pdf?region=320500&lang=en');
  const pages = await pdfText(pdf.rawPayload);
  expect(pages).toHaveLength(1);
  for (const words of ['Indicator', 'Status', 'Targets', 'Page1of1']) expect(pages[0]).toContain(words);
  for (const words of ['指标', '目标完成情况', '判定依据', '注：', '第1页'])
    expect(pages[0]).not.toContain(words);
});
