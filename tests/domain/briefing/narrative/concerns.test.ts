import { describe, expect, it, test } from 'vitest';
import {
  disagreeSentence,
  FRAGILE_BELOW,
  fragileSentence,
  stretchedSentence,
} from '#core/domain/briefing/narrative/concerns.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { Light } from '#core/domain/light.ts';
import type { Progress } from '#core/domain/progress.ts';
import { facts } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

describe('disagreeSentence', () => {
  const apart = (name: string, changes: Partial<Progress> = {}) =>
    facts({
      name,
      progress: {
        methodsDisagree: true,
        outlook: { class: 'cloudy', projection: 450, miss: 0.4 },
        secondOpinion: { class: 'substantial', ratio: 1.1 },
        ...changes,
      },
    });
  it.each([
    [
      '1项目标两种算法结论不一致，提请人工研判：甲（展望多云，复合增速看进展充分）。',
      [apart('甲'), facts({ progress: { methodsDisagree: false } })],
    ],
    [
      '3项目标两种算法结论不一致，提请人工研判：甲（展望多云，复合增速看进展充分）、乙（展望雷雨，复合增速看进展中等）等。',
      [
        apart('甲'),
        apart('乙', {
          outlook: { class: 'stormy', projection: 380, miss: null },
          secondOpinion: { class: 'moderate', ratio: 0.7 },
        }),
        apart('丙'),
      ],
    ],
    [null, [apart('甲', { state: 'missed_at_deadline', light: null })]],
    [null, [facts()]],
  ])('%s', (words, targets) => {
    expect(text(disagreeSentence(targets))).toBe(words);
  });
});

describe('stretchedSentence', () => {
  const asking = (name: string, feasibility: number | null) => facts({ name, progress: { feasibility } });
  it.each([
    [
      '2项目标每季所需增量超过历史最好单季：乙（2.95倍）、甲（1.16倍）。',
      [asking('甲', 1.158), asking('乙', 2.954), asking('丙', 1)],
    ],
    [
      '3项目标每季所需增量超过历史最好单季：丙（3.00倍）、乙（2.00倍）等。',
      [asking('甲', 1.5), asking('乙', 2), asking('丙', 3)],
    ],
    ['1项目标每季所需增量超过历史最好单季：甲（1.01倍）。', [asking('甲', 1.005)]],
    [null, [asking('甲', 1.0049), asking('乙', null)]],
  ])('%s', (words, targets) => {
    expect(text(stretchedSentence(targets))).toBe(words);
  });
});

describe('fragileSentence', () => {
  const fragile = (revision: number, { next = 'yellow' as Light, upward = 0, threshold = 384.56 } = {}) =>
    facts({
      progress: {
        fragility: revision,
        explanation: [{ code: 'fragility', values: { revision, threshold, light: next, upward } }],
      },
    });
  it.each([
    ['1项目标临近亮灯界线：产业规模（低于384.6亿元，即再降0.4%，由正常转为关注）。', [fragile(0.0042)]],
    [
      '1项目标临近亮灯界线：产业规模（低于386.1亿元，即再降0.03%，由正常转为关注）。',
      [fragile(0.0003, { threshold: 386.1 })],
    ],
    [
      '1项目标临近亮灯界线：产业规模（高于390.1亿元，即再升0.9%，由正常转为滞后）。',
      [fragile(0.009, { next: 'red', upward: 1, threshold: 390.1 })],
    ],
    [null, [fragile(FRAGILE_BELOW)]],
    [null, [facts()]],
  ])('%s', (words, targets) => {
    expect(text(fragileSentence(targets))).toBe(words);
  });

  test('the closest comes first', () => {
    const targets = [0.005, 0.001, 0.009].map((revision) => ({ ...fragile(revision), name: `${revision}` }));
    expect(text(fragileSentence(targets))).toMatch(/^3项目标临近亮灯界线：0\.001（.*、0\.005（.*等。$/);
  });
});
