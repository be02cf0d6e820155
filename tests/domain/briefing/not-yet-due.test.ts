import { describe, expect, it, test } from 'vitest';
import { notYetDueSentence, withoutFiguresSentence } from '#core/domain/briefing/narrative/missing.ts';
import { standingSentence } from '#core/domain/briefing/narrative/standing.ts';
import { verdictOn } from '#core/domain/briefing/not-yet-due.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { facts, SILENT } from './facts.ts';

const event = (name: string, deadline: string | null = '2026-03-06', planStart: string | null = null) =>
  facts({ name, progress: SILENT, target: { deadline, planStart } });

test.each([
  ['the day before', '2026-03-05', event('甲'), '尚未到期'],
  ['on the day', '2026-03-06', event('甲'), '缺报'],
  ['after the day', '2026-03-07', event('甲'), '缺报'],
  ['the plan begins tomorrow', '2024-12-31', event('甲', '2027-12-31', '2025-01-01'), '尚未到期'],
  ['the plan begins today', '2025-01-01', event('甲', '2027-12-31', '2025-01-01'), '缺报'],
  ['no deadline is written', '2026-03-05', event('甲', null), '缺报'],
  ['a figure is there', '2026-03-05', facts({ target: { planStart: null } }), '正常'],
])('%s', (_, day, target, word) => {
  expect(verdictOn(target, day)).toBe(word);
});

describe('what is not due is not called missing', () => {
  const targets = [event('甲'), event('乙', '2026-05-01'), event('丙', '2026-01-31')];
  const said = [standingSentence, notYetDueSentence, withoutFiguresSentence];

  it.each([
    [
      '2026-02-28',
      [
        '3项量化目标中，缺报1项（丙）、尚未到期2项（甲、乙，最早2026年3月6日到期）。',
        '2项量化目标尚未到期（最早2026年3月6日到期）：甲、乙。',
        '1项量化目标暂无可用数据：丙。',
      ],
    ],
    ['2026-05-01', ['3项量化目标中，缺报3项（甲、乙、丙）。', null, '3项量化目标暂无可用数据：甲、乙、丙。']],
  ])('on %s', (day, words) => {
    expect(
      said.map((sentenceOf) => {
        const sentence = sentenceOf(targets, day);
        return sentence && plainText(sentence);
      }),
    ).toEqual(words);
  });
});
