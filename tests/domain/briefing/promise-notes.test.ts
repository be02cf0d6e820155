import { describe, expect, it } from 'vitest';
import { amendmentNotes, choiceNotes } from '#core/domain/briefing/promise-notes.ts';
import type { ExplanationStep } from '#core/domain/explanation.ts';
import { facts } from './facts.ts';

const amended = (name: string, document = '调整通知') =>
  facts({
    name,
    progress: {
      explanation: [
        step('amended', { field: 'value', from: 500, to: 450, effectiveFrom: '2026-01-01', document }),
      ],
    },
  });
const chosen = (name: string, field: string) =>
  facts({
    name,
    progress: {
      explanation: [
        step('chosen', { field, from: null, to: null, recorder: '甲', on: '2026-01-01', reason: '议定' }),
      ],
    },
  });

function step(code: ExplanationStep['code'], values: ExplanationStep['values']): ExplanationStep {
  return { code, values: { ...values, unit: '亿元' } };
}

describe('amendmentNotes', () => {
  it('names the document that amends', () => {
    expect(amendmentNotes([amended('规模'), facts()])).toEqual([
      '规模：目标值自2026年1月1日起由500.0亿元调整为450.0亿元（调整通知）。',
    ]);
  });

  it('clips a title that would fill the page', () => {
    const [note] = amendmentNotes([amended('规模', '关于'.repeat(100))]);
    expect([...note!]).toHaveLength(92);
    expect(note).toMatch(/……$/);
  });

  it('counts what it does not name', () => {
    const all = ['甲', '乙', '丙', '丁', '戊'].map((name) => amended(name));
    expect(amendmentNotes(all).slice(2)).toEqual([expect.stringMatching(/^丙/), '另有2处调整见系统。']);
  });
});

describe('choiceNotes', () => {
  it.each([
    [
      'one note a term',
      [chosen('甲', 'deadline'), chosen('乙', 'denominator'), chosen('丙', 'deadline')],
      ['期限由人工选定（文件未写明）：甲、丙。', '分母由人工选定（文件未写明）：乙。'],
    ],
    ['nobody chose', [facts(), amended('甲')], []],
  ])('%s', (_, targets, notes) => {
    expect(choiceNotes(targets)).toEqual(notes);
  });
});
