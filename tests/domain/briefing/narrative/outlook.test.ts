import { describe, expect, it } from 'vitest';
import type { TargetFacts } from '#core/domain/briefing/input.ts';
import { outlookSentence, outlooksSentence } from '#core/domain/briefing/narrative/outlook.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { OutlookClass } from '#core/domain/outlook.ts';
import { facts, SILENT } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

const heading = (outlook: OutlookClass, projection: number | null, miss: number | null = null) => ({
  outlook: { class: outlook, projection, miss },
});

describe('outlookSentence', () => {
  const cases: [words: string | null, why: string, TargetFacts][] = [
    [
      '照近期走势，2027年底预计达481.3亿元，较目标少18.7亿元（缺口占尚需增量的16.4%），展望少云。',
      'it falls short',
      facts({ progress: heading('fair', 481.34, 0.164) }),
    ],
    [
      '照近期走势，2027年底预计达520.3亿元，较目标多20.3亿元，展望晴。',
      'it goes beyond',
      facts({ progress: heading('sunny', 520.3) }),
    ],
    [
      '照近期走势，2027年底预计达500.0亿元，与目标持平，展望晴。',
      'by what is printed it is level',
      facts({ progress: heading('sunny', 500.04) }),
    ],
    [
      '照近期走势，2027年底预计达499.9亿元，较目标少0.1亿元（缺口占尚需增量的0.1%），展望晴。',
      'just below that',
      facts({ progress: heading('sunny', 499.94, 0.0005) }),
    ],
    [
      '近期走势停滞，照此2027年底预计为386.2亿元，较目标少113.8亿元，展望雷雨。',
      'nothing moves',
      facts({ progress: heading('stormy', 386.2) }),
    ],
    [
      '近期走势背离目标，照此2027年底预计为370.0亿元，较目标少130.0亿元，展望雷雨。',
      'it moves the wrong way',
      facts({ progress: heading('stormy', 370) }),
    ],
    [
      '照近期走势，2027年底预计为9.4天，较目标多1.4天（缺口占尚需降幅的35.0%），展望多云。',
      'less is better',
      facts({
        target: { comparator: 'at_most', value: 8, unit: '天' },
        progress: { level: 12, ...heading('cloudy', 9.4, 0.35) },
      }),
    ],
    [
      '照近期走势，2027年底预计为7.0天，较目标少1.0天，展望晴。',
      'less is better, and less there will be',
      facts({
        target: { comparator: 'at_most', value: 8, unit: '天' },
        progress: { level: 12, ...heading('sunny', 7) },
      }),
    ],
    [
      '照近期走势，2027年底预计达490.0亿元，在目标允许范围内，展望晴。',
      'about',
      facts({ target: { comparator: 'about' }, progress: heading('sunny', 490) }),
    ],
    [
      '照近期走势，2027年底预计达17.2名，在目标区间内，展望晴。',
      'a range',
      facts({
        target: { comparator: 'between', value: 15, low: 15, high: 20, unit: '名' },
        progress: { level: 12, ...heading('sunny', 17.2) },
        decimals: 0,
      }),
    ],
    [
      '照近期走势，2027年底预计为22.0名，较目标多2.0名（缺口占尚需降幅的66.7%），展望多云。',
      'above a range',
      facts({
        target: { comparator: 'between', value: 15, low: 15, high: 20, unit: '名' },
        progress: { level: 23, ...heading('cloudy', 22, 2 / 3) },
        decimals: 0,
      }),
    ],
    [
      '已达标，照近期走势，2027年底预计为560.0亿元，较目标多60.0亿元，展望晴。',
      'the promise is kept',
      facts({ progress: { state: 'met', light: null, level: 510, ...heading('sunny', 560) } }),
    ],
    [
      '已达标但走势转弱，照此2027年底预计为495.0亿元，较目标少5.0亿元，展望少云。',
      'the promise is kept for now',
      facts({ progress: { state: 'met_weakening', light: null, level: 505, ...heading('fair', 495) } }),
    ],
    [null, 'too little to go by', facts()],
    [null, 'no figure', facts({ progress: SILENT })],
    [
      null,
      'the deadline has passed',
      facts({ progress: { state: 'missed_at_deadline', light: null, ...heading('cloudy', 480, 0.3) } }),
    ],
    [
      null,
      'the deadline has passed and its figure is awaited',
      facts({ progress: { state: 'awaiting_final_data', light: null, ...heading('cloudy', 480, 0.3) } }),
    ],
  ];
  it.each(cases)('%s (%s)', (words, _, target) => {
    expect(text(outlookSentence(target))).toBe(words);
  });
});

describe('outlooksSentence', () => {
  const named = (name: string, outlook: OutlookClass) =>
    facts({ name, progress: heading(outlook, outlook === 'none' ? null : 480) });

  it.each([
    [
      '到期展望：晴1项、少云1项、多云2项（丙、丁）、雷雨1项（戊）。',
      [
        named('戊', 'stormy'),
        named('丙', 'cloudy'),
        named('丁', 'cloudy'),
        named('甲', 'sunny'),
        named('乙', 'fair'),
      ],
    ],
    ['到期展望：多云4项。', ['甲', '乙', '丙', '丁'].map((name) => named(name, 'cloudy'))],
    [null, [named('甲', 'sunny'), named('乙', 'none')]],
    [null, []],
  ])('%s', (words, targets) => {
    expect(text(outlooksSentence(targets))).toBe(words);
  });
});
