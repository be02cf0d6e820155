import { beforeAll, describe, expect, it } from 'vitest';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { useServer } from '../setup/server.ts';

/** The statistics office's output until August is on record, 729,352 in all; September is handed in ten times too large. */
const server = useServer();
const BASE = '/api/v1/uploads';
const SEPTEMBER = '全国,industrial_robot_output,2026-09,套,101000,8303520,,初步数,';
const TEN_TIMES = { sheet: null, address: 'F2' };

async function upload(...lines: string[]): Promise<UploadPreview> {
  const text = ['地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注', ...lines].join('\n');
  const form = new FormData();
  form.append('file', new File([new TextEncoder().encode(text)], '数据.csv'));
  const encoded = new Response(form);
  const response = await server.app().inject({
    method: 'POST',
    url: BASE,
    headers: { 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  expect(response.statusCode).toBe(201);
  return response.json();
}

const repair = (id: string, body: object) =>
  server.app().inject({ method: 'POST', url: `${BASE}/${id}/repairs`, payload: body });
const commit = (id: string, body: object = {}) =>
  server.app().inject({
    method: 'POST',
    url: `${BASE}/${id}/commit`,
    payload: { as: 'record', recorder: '某局', ...body },
  });
const total = ({ cells }: UploadPreview) => cells.find(({ form }) => form === 'ytd')!;

describe('a value that the doctor offers', () => {
  let first: UploadPreview;
  beforeAll(async () => {
    first = await upload(SEPTEMBER);
  });

  it('stands in the preview, which is in the way of writing until the value is taken or explained', async () => {
    expect(first.committable).toBe(false);
    const [slip] = total(first).issues.filter(({ repair: offer }) => offer !== null);
    expect(slip).toMatchObject({
      severity: 'reason',
      code: 'factor-slip',
      explained: false,
      repair: { value: 830_352, why: '像是大了 10 倍，应是 830,352套。' },
    });
    const refused = await commit(first.id);
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'import-rejected']);
    expect(refused.json().detail).toMatch(/^没有写入任何数据。有 2 处要在备注里说明原因：/);
  });

  it('is taken with one click, shown beside what the file says, and can be taken back', async () => {
    const taken = await repair(first.id, { ...TEN_TIMES, value: 830_352 });
    expect(taken.statusCode).toBe(200);
    const preview = taken.json<UploadPreview>();
    expect(preview.committable).toBe(true);
    expect(preview.outcome).not.toBe(first.outcome);
    expect(total(preview)).toMatchObject({
      content: { value: 830_352 },
      repaired: { from: '8303520', to: 830_352 },
    });
    expect((await server.app().inject(`${BASE}/${first.id}`)).json()).toEqual(preview);

    const back = await repair(first.id, { ...TEN_TIMES, value: null });
    expect(back.json()).toEqual(first);
  });

  it.each<[what: string, body: object]>([
    ['another value', { ...TEN_TIMES, value: 830_353 }],
    ['another cell', { sheet: null, address: 'E2', value: 830_352 }],
    ['another sheet', { sheet: '表', address: 'F2', value: 830_352 }],
    ['nothing to take back', { ...TEN_TIMES, value: null }],
  ])('is the only one accepted: %s', async (_, body) => {
    const response = await repair(first.id, body);
    expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
    expect(response.json().detail).toContain('文件的内容没有改动');
  });

  it.each<[what: string, body: object]>([
    ['a text for a value', { ...TEN_TIMES, value: '830352' }],
    ['no address', { sheet: null, value: 1 }],
    ['an address beyond any sheet', { sheet: null, address: 'F0', value: 1 }],
  ])('is told properly: %s', async (_, body) => {
    expect((await repair(first.id, body)).statusCode).toBe(400);
  });

  it('is not written under somebody who saw the preview without it', async () => {
    await repair(first.id, { ...TEN_TIMES, value: 830_352 });
    const stale = await commit(first.id, { expectedOutcome: first.outcome });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'conflict']);
  });

  it('is what is written, and the log says who took it', async () => {
    const preview = (await server.app().inject(`${BASE}/${first.id}`)).json<UploadPreview>();
    const done = await commit(first.id, { expectedOutcome: preview.outcome });
    expect(done.statusCode).toBe(200);
    const observations = await server
      .app()
      .inject('/api/v1/observations?indicator=industrial_robot_output&region=100000&from=2026-09&to=2026-09');
    expect(
      observations.json().items.map(({ form, value }: { form: string; value: number }) => [form, value]),
    ).toEqual(
      expect.arrayContaining([
        ['ytd', 830_352],
        ['period', 101_000],
      ]),
    );
    const late = await repair(first.id, { ...TEN_TIMES, value: null });
    expect([late.statusCode, late.json().code]).toEqual([409, 'conflict']);
  });
});

it('a reason in 备注 lets the figure pass as it is, and the doubt stays in sight', async () => {
  const line = '全国,industrial_robot_output,2026-10,套,,8400000,,初步数,统计范围扩大到全部智能装备';
  const preview = await upload(line);
  expect(preview.issues.filter(({ severity }) => severity === 'reason')).toMatchObject([{ explained: true }]);
  expect(preview.committable).toBe(true);
});

it('nobody repairs without the right to hand files in', async () => {
  const { id } = await upload(SEPTEMBER);
  const payload = { ...TEN_TIMES, value: 830_352 };
  const response = await server.bare().inject({ method: 'POST', url: `${BASE}/${id}/repairs`, payload });
  expect(response.statusCode).toBe(401);
});
