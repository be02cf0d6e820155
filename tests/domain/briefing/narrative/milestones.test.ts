import { describe, expect, it } from 'vitest';
import { milestonesSentence, overdueSentence } from '#core/domain/briefing/narrative/milestones.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { milestone } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

const silent = milestone('甲', { state: 'unreported', light: null, monthsLate: null });
const late = (title: string, date: string, monthsLate: number) =>
  milestone(title, {
    state: 'overdue',
    light: monthsLate >= 3 ? 'red' : monthsLate >= 1 ? 'yellow' : 'green',
    term: { date, source: 'document' },
    monthsLate,
  });

describe('milestonesSentence', () => {
  it.each([
    [
      '6项定性目标和任务中，按期完成1项、逾期完成1项、已完成（未写期限）1项、推进中1项、逾期1项、未报告1项。',
      [
        silent,
        late('乙', '2026-06-30', 3),
        milestone('丙'),
        milestone('丁', { kind: 'goal', state: 'done_on_time' }),
        milestone('戊', { state: 'done', light: null, term: null }),
        milestone('己', { state: 'done_late', light: 'red', monthsLate: 4 }),
      ],
    ],
    ['1项任务中，推进中1项。', [milestone('甲'), milestone('乙', { kind: 'event', state: 'done_on_time' })]],
    [null, [silent, milestone('乙', { kind: 'event', state: 'done_on_time' })]],
    [null, []],
  ])('%s', (words, milestones) => {
    expect(text(milestonesSentence(milestones))).toBe(words);
  });
});

describe('overdueSentence', () => {
  it.each([
    ['1项任务逾期：甲（3个月）。', [late('甲', '2026-06-30', 3), silent, milestone('乙')]],
    ['1项任务逾期：甲（12天）。', [late('甲', '2026-09-18', 0)]],
    [
      '4项定性目标和任务逾期：丁（5个月）、丙（3个月）、乙（2个月）等。',
      [
        late('甲', '2026-08-20', 1),
        late('乙', '2026-07-20', 2),
        late('丙', '2026-06-20', 3),
        { ...late('丁', '2026-04-20', 5), kind: 'goal' as const },
      ],
    ],
    [null, [silent, milestone('乙')]],
  ])('%s', (words, milestones) => {
    expect(text(overdueSentence(milestones, '2026-09-30'))).toBe(words);
  });

  it('colours what is late by its own light', () => {
    const sentence = overdueSentence(
      [late('甲', '2026-06-30', 3), late('乙', '2026-08-30', 1)],
      '2026-09-30',
    );
    const figures = sentence!.filter((piece) => typeof piece !== 'string');
    expect(figures.map(({ text, light }) => [text, light])).toEqual([
      ['2项', 'red'],
      ['3个月', 'red'],
      ['1个月', 'yellow'],
    ]);
  });
});
