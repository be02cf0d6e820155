import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { UploadPreview } from '#core/contract/uploads.ts';
import { inPieces } from '#server/routes/long-reply.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const HEADINGS = '地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注';
const sound = '青岛市,robot_mfg_scale,2026-08,亿元,6.1,,,初步数,';

async function preview(lines: readonly string[]) {
  const form = new FormData();
  form.append('file', new File([[HEADINGS, ...lines].join('\n')], '数据.csv'));
  const encoded = new Response(form);
  const answer = await server.app().inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    201,
    'application/json; charset=utf-8',
  ]);
  return answer.json();
}

it('sends a long preview in pieces: all of it, and nothing that the contract does not promise', async () => {
  const wrong = Array.from({ length: 1500 }, (_, index) => sound.replace('6.1', `六${index}`));
  const long = await preview([sound, ...wrong]);
  expect(long.counts.refused).toBe(1500);
  expect(long.cells.length).toBe(1001);
  expect(Value.Check(UploadPreview, long)).toBe(true);
  expect(Value.Clean(UploadPreview, structuredClone(long))).toEqual(long);
  expect(Object.keys(long).sort()).toEqual(Object.keys(await preview([sound])).sort());
});

it.each([
  ['nothing', {}],
  ['a short list', { list: [1] }],
])('leaves %s as it is', (_name, answer) => {
  expect(inPieces(answer)).toBe(answer);
});

it('writes a long list as one would at once', async () => {
  const answer = {
    list: Array.from({ length: 1001 }, (_, n) => ({ n, text: `数"${n}` })),
    none: [],
    more: null,
  };
  const pieces: string[] = [];
  for await (const piece of inPieces(answer) as unknown as AsyncIterable<string>) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(5);
  expect(JSON.parse(pieces.join(''))).toEqual(answer);
});
