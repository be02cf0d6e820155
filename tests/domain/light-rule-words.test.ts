import { expect, it } from 'vitest';
import { lagInterval, lagRange, lightRuleFaultText } from '#core/domain/light-rule-words.ts';

it.each<[above: number | null, upTo: number | null, interval: string, zh: string, en: string]>([
  [null, 5, '(−∞, 5]', '落后不超过 5 个百分点，或领先', 'up to 5 points behind, or ahead'],
  [null, 0, '(−∞, 0]', '落后不超过 0 个百分点，或领先', 'up to 0 points behind, or ahead'],
  [null, -2, '(−∞, −2]', '落后不超过 −2 个百分点', 'up to −2 points behind'],
  [5, 20, '(5, 20]', '落后超过 5、不超过 20 个百分点', 'more than 5, up to 20 points behind'],
  [20, null, '(20, +∞)', '落后超过 20 个百分点', 'more than 20 points behind'],
  [-2.5, 0, '(−2.5, 0]', '落后超过 −2.5、不超过 0 个百分点', 'more than −2.5, up to 0 points behind'],
  [null, null, '(−∞, +∞)', '任何落后幅度', 'any lag'],
])('%s to %s is %s', (above, upTo, interval, zh, en) => {
  const stretch = { above, upTo };
  expect([lagInterval(stretch), lagRange(stretch, 'zh'), lagRange(stretch, 'en')]).toEqual([
    interval,
    zh,
    en,
  ]);
});

it.each(['uncovered', 'doubled', 'empty', 'unreadable'] as const)(
  'says of an interval that is %s which one it is, in both languages',
  (kind) => {
    const fault = { kind, above: 0, upTo: 10 };
    expect(lightRuleFaultText(fault, 'zh')).toContain('(0, 10]');
    expect(lightRuleFaultText(fault, 'en')).toContain('(0, 10]');
  },
);
