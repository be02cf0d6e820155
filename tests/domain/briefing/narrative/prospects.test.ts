import { describe, expect, it } from 'vitest';
import type { TargetFacts } from '#core/domain/briefing/input.ts';
import {
  noOutlookSentence,
  requiredSentence,
  secondOpinionSentence,
} from '#core/domain/briefing/narrative/prospects.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { ExplanationCode } from '#core/domain/explanation.ts';
import type { Progress } from '#core/domain/progress.ts';
import type { SecondOpinionClass } from '#core/domain/second-opinion.ts';
import { facts } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

type Values = Record<string, number | string | null>;

const explained = (code: ExplanationCode, values: Values): Pick<Progress, 'explanation'> => ({
  explanation: [{ code, values }],
});

describe('secondOpinionSentence', () => {
  const growing = (
    opinion: SecondOpinionClass,
    ratio: number | null,
    values: Values,
    changes: Partial<Progress> = {},
  ) =>
    facts({
      progress: {
        secondOpinion: { class: opinion, ratio },
        ...explained('second_opinion', { substitute: null, ...values }),
        ...changes,
      },
    });
  const rates = { observed: 0.2731, required: 0.2546 };
  const apart: Partial<Progress> = {
    methodsDisagree: true,
    outlook: { class: 'cloudy', projection: 450, miss: 0.4 },
  };
  const cases: [words: string | null, TargetFacts][] = [
    [
      '按复合增速看，实际年均增长27.3%，为达标所需年均增长25.5%的1.07倍，进展充分。',
      growing('substantial', 1.0725, rates),
    ],
    [
      '按复合增速看，实际年均增长27.3%，为达标所需年均增长25.5%的1.07倍，进展充分，与展望（多云）不一致。',
      growing('substantial', 1.0725, rates, apart),
    ],
    [
      '按复合增速看，实际年均下降6.0%，为达标所需年均下降5.0%的1.20倍，进展充分。',
      growing('substantial', 1.2, { observed: -0.06, required: -0.05 }),
    ],
    [
      '按复合增速看，实际年均下降2.0%，而达标需年均增长5.0%，倒退。',
      growing('deterioration', -0.4, { observed: -0.02, required: 0.05 }),
    ],
    [
      '按复合增速看，实际年均增长0.0%，而达标需年均增长5.0%，进展有限。',
      growing('limited', 0, { observed: -0.0001, required: 0.05 }),
    ],
    [null, growing('substantial', 40404.03, { ...rates, substitute: 0.001 })],
    [null, growing('met', 1.2, rates)],
    [null, growing('not_available', null, {})],
    [null, growing('moderate', 0.8, rates, { state: 'missed_at_deadline', light: null })],
  ];
  it.each(cases)('%s', (words, target) => {
    expect(text(secondOpinionSentence(target))).toBe(words);
  });
});

describe('requiredSentence', () => {
  const needing = (quartersLeft: number, best: number | null, changes: Parameters<typeof facts>[0] = {}) =>
    facts({
      ...changes,
      progress: {
        requiredIncrement: 22.76,
        feasibility: best === null ? null : 22.76 / best,
        ...explained('required_increment', { quartersLeft, best }),
        ...changes?.progress,
      },
    });
  const cases: [words: string | null, TargetFacts][] = [
    ['剩余5个季度平均每季需提高22.8亿元，为历史最好单季（22.4亿元）的1.02倍。', needing(5, 22.4)],
    ['剩余1个季度需提高22.8亿元，为历史最好单季（22.4亿元）的1.02倍。', needing(1, 22.4)],
    ['剩余0.7个季度平均每季需提高22.8亿元，尚无可比的单季增量。', needing(0.72, null)],
    [
      '剩余5个季度平均每季需新增0.2家，为历史最好单季（1.0家）的0.20倍。',
      needing(5, 1, {
        measureKind: 'stock',
        decimals: 0,
        target: { value: 3, unit: '家' },
        progress: { level: 2, requiredIncrement: 0.2, feasibility: 0.2 },
      }),
    ],
    [
      '剩余4个季度平均每季需降低1.0个百分点，尚无可比的单季降幅。',
      needing(4, null, {
        measureKind: 'ratio',
        target: { comparator: 'at_most', value: 8, unit: '%' },
        progress: { level: 12, requiredIncrement: 1 },
      }),
    ],
    [null, facts({ progress: { requiredIncrement: null, feasibility: null } })],
    [null, needing(5, 22.4, { progress: { state: 'awaiting_final_data', light: null } })],
  ];
  it.each(cases)('%s', (words, target) => {
    expect(text(requiredSentence(target))).toBe(words);
  });
});

describe('noOutlookSentence', () => {
  const few = { ...explained('outlook_none', { points: 3, fewest: 4 }) };
  it.each([
    ['可比观测值（不含推算）3个，不足4个，暂不作展望。', facts({ progress: few })],
    [null, facts()],
    [null, facts({ progress: { ...few, state: 'met_at_deadline', light: null } })],
  ])('%s', (words, target) => {
    expect(text(noOutlookSentence(target))).toBe(words);
  });
});
