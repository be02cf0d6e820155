import { describe, expect, it } from 'vitest';
import type { PromiseFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import { amendedSentence, amendedSinceSentence } from '#core/domain/briefing/narrative/amended.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { targetRows } from '#core/domain/briefing/target-rows.ts';
import type { PromiseTerms, Ruling, RulingKind } from '#core/domain/promise.ts';
import { facts } from '../facts.ts';

const text = (sentence: Sentence | null) => sentence && plainText(sentence);

function ruling(kind: RulingKind, changes: Partial<PromiseTerms>): Ruling {
  return {
    kind,
    changes,
    effectiveFrom: kind === 'amendment' ? '2026-01-01' : null,
    vintage: 1,
    recordedAt: '2026-01-05T08:00:00Z',
    recorder: '监测专班',
    reason: '依据会议纪要',
    document: '关于调整目标的通知',
    locator: null,
  };
}

/** A promise of more than 500 by 2027 in its document, with what was ruled on it. */
function ruled(name: string, rulings: Ruling[], more: Partial<PromiseFacts> = {}): TargetFacts {
  const { target } = facts();
  const changes = Object.assign({}, ...rulings.map((one) => one.changes));
  return facts({ name, target: changes, promise: { document: target, rulings, now: null, ...more } });
}

const lowered = ruling('amendment', { value: 450 });
const delayed = ruling('amendment', { deadline: '2028-12-31' });
const chosen = ruling('choice', { deadline: '2028-12-31' });

describe('amendedSentence', () => {
  it.each([
    ['1项目标已调整：规模由突破500亿元调整为突破450亿元。', [ruled('规模', [lowered]), facts()]],
    ['1项目标已调整：规模期限由2027年改为2028年。', [ruled('规模', [delayed])]],
    [
      '1项目标已调整：规模由突破500亿元调整为突破450亿元、期限由2027年改为2028年。',
      [ruled('规模', [lowered, delayed])],
    ],
    [
      '1项目标已调整：规模（判定口径）。',
      [ruled('规模', [ruling('amendment', { baseline: { value: 240, date: '2024-12-31' } })])],
    ],
    [
      '3项目标已调整：甲由突破500亿元调整为突破450亿元；乙期限由2027年改为2028年等。',
      [ruled('甲', [lowered]), ruled('乙', [delayed]), ruled('丙', [lowered])],
    ],
    ['1项目标已调整：规模由突破500亿元调整为突破450亿元。', [ruled('规模', [chosen, lowered])]],
    [null, [ruled('规模', [chosen]), facts()]],
  ])('%s', (words, targets) => {
    expect(text(amendedSentence(targets))).toBe(words);
  });

  it('carries both values beside their words', () => {
    const figures = amendedSentence([ruled('规模', [lowered])])!.filter((piece) => typeof piece !== 'string');
    expect(figures.map(({ value }) => value)).toEqual([1, 500, 450]);
  });
});

describe('amendedSinceSentence', () => {
  const now = (changes: Partial<PromiseTerms>, rulings: Ruling[] = []) =>
    ruled('规模', rulings, { now: { ...facts().target, ...changes } });
  it.each([
    [
      '1项目标其后另有调整：规模由突破500亿元调整为突破450亿元，本期仍按当时口径判定。',
      [now({ value: 450 }), facts()],
    ],
    [
      '1项目标其后另有调整：规模期限由2027年改为2028年，本期仍按当时口径判定。',
      [now({ deadline: '2028-12-31' })],
    ],
    [null, [ruled('规模', [lowered])]],
  ])('%s', (words, targets) => {
    expect(text(amendedSinceSentence(targets))).toBe(words);
  });

  it('tells of a deadline that the document leaves open', () => {
    const open = facts({ name: '规模', target: { deadline: null } });
    const later = { ...open, promise: { ...open.promise, now: { ...open.target, deadline: '2028-12-31' } } };
    expect(text(amendedSinceSentence([later]))).toBe(
      '1项目标其后另有调整：规模期限改为2028年，本期仍按当时口径判定。',
    );
  });
});

describe('marks in the table of targets', () => {
  it.each([
    ['amended', [lowered], ['＞450（调）', '2027年']],
    ['delayed', [delayed], ['＞500', '2028年（调）']],
    ['a deadline chosen by a person', [chosen], ['＞500', '2028年（选）']],
    ['chosen first, amended later', [chosen, delayed], ['＞500', '2028年（调）']],
    ['a chosen comparator', [ruling('choice', { comparator: 'at_least' })], ['≥500（选）', '2027年']],
    [
      'another baseline',
      [ruling('amendment', { baseline: { value: 1, date: '2024-12-31' } })],
      ['＞500', '2027年'],
    ],
    ['as the document has it', [], ['＞500', '2027年']],
  ])('%s', (_, rulings, cells) => {
    const [row] = targetRows([ruled('规模', rulings)], '2026-09-30');
    expect([row!.goal, row!.deadline]).toEqual(cells);
  });
});
