import { expect, it, test } from 'vitest';
import { amount, clause, count, listed, plainText, sentence } from '#core/domain/briefing/sentence.ts';

it('joins words and keeps figures apart', () => {
  const inner = clause`达${amount(386.24, 1, '亿元')}`;
  expect(sentence`规模${inner}，${count(2, '项')}。`).toEqual([
    '规模达',
    { text: '386.2亿元', value: 386.24, light: null },
    '，',
    { text: '2项', value: 2, light: null },
    '。',
  ]);
});

it('refuses a sentence without a number', () => {
  expect(() => sentence`形势良好${'！'}`).toThrow('without a number: 形势良好！');
  expect(plainText(clause`形势良好`)).toBe('形势良好');
});

test.each([
  [['甲', '乙'], '甲、乙'],
  [['甲', '乙', '丙', '丁', '戊'], '甲、乙、丙、丁等'],
  [['车间、工厂和标杆企业', '服务商'], '车间、工厂和标杆企业；服务商'],
])('%s', (names, text) => {
  expect(listed(names)).toBe(text);
});
