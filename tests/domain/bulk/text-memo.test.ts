import { expect, it } from 'vitest';
import { BLANK, textMemo } from '#core/domain/bulk/text-memo.ts';

const bytes = new TextEncoder();

it('asks once for each text, trimmed, and tells blank ones itself', () => {
  const asked: string[] = [];
  const memo = textMemo((text) => asked.push(text) - 1);
  const of = (text: string) => {
    const encoded = bytes.encode(`,${text},`);
    return memo.of(encoded, 1, encoded.length - 1);
  };
  expect([of('青岛'), of('济南'), of('青岛'), of(''), of(' \u3000'), of(' 青岛')]).toEqual([
    0,
    1,
    0,
    BLANK,
    BLANK,
    2,
  ]);
  expect(asked).toEqual(['青岛', '济南', '青岛']);
});

it('keeps texts whose bytes are written over later', () => {
  const memo = textMemo((text) => Number(text));
  const buffer = Buffer.from('11');
  expect(memo.of(buffer, 0, 2)).toBe(11);
  buffer.write('22');
  expect(memo.of(buffer, 0, 2)).toBe(22);
});

it('forgets rather than grow without end', () => {
  const memo = textMemo((text) => Number(text));
  for (let number = 0; number < 200_000; number++) {
    const encoded = bytes.encode(String(number));
    expect(memo.of(encoded, 0, encoded.length)).toBe(number);
  }
  const first = bytes.encode('0');
  expect(memo.of(first, 0, 1)).toBe(0);
});
