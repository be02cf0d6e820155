import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFiles, missingGlyphs } from '#server/briefing/fonts.ts';

describe('missingGlyphs', () => {
  it.each([
    {
      why: 'text of a briefing',
      text: '工业机器人密度达到 500 台/万人以上（2025年，同比＋12.5%）',
      missing: [],
    },
    { why: 'names that GB2312 lacks', text: '喆堃祎䶮𬭊', missing: [] },
    { why: 'signs of figures', text: '−×÷≥≤≈±%‰℃①⑳ⅠⅫ▲▼●○■□◆→—…·　〔〕【】《》', missing: [] },
    { why: 'line ends and tabs are layout', text: '一\n二\r\n三\t四', missing: [] },
    { why: 'nothing asked', text: '', missing: [] },
    { why: 'each once, in order, pairs of surrogates whole', text: '好🤖한好한🤖', missing: ['🤖', '한'] },
  ])('$why', ({ text, missing }) => {
    expect(missingGlyphs(text)).toEqual(missing);
  });

  it('holds every hanzi of GBK and no private characters', () => {
    const hanzi = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    expect(missingGlyphs(hanzi.join(''))).toEqual([]);
    expect(missingGlyphs('\ue000\u{10ffff}')).toHaveLength(2);
  });
});

it.each(fontFiles)('$family $weight is there and is a TrueType font', ({ path }) => {
  const trueType = [0, 1, 0, 0];
  expect([...readFileSync(path).subarray(0, 4)]).toEqual(trueType);
});
