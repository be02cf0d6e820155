import { expect, it } from 'vitest';
import { STATES } from '#core/domain/state.ts';
import type { Comparator } from '#core/domain/target.ts';
import { MESSAGES } from '../../web/i18n/messages.ts';
import { unitText } from '../../web/i18n/units.ts';
import { plainNumber } from '../../web/state/plain-number.ts';
import { targetText } from '../../web/state/target-text.ts';
import { cellText } from '../../web/state/upload-place.ts';
import {
  deviationText,
  lagText,
  planShare,
  readVerdictKey,
  verdictKey,
  verdictWord,
} from '../../web/state/verdict.ts';
import { progressRow } from './progress-row.ts';

const words = MESSAGES.zh;

/** Every text in a tree of words, with the way to it; functions are called with numbers and names. */
function textsIn(tree: unknown, way = ''): [string, string][] {
  if (typeof tree === 'string') return [[way, tree]];
  if (typeof tree === 'function') return [[way, String(tree('1', 2, 3))]];
  return Object.entries(tree as object).flatMap(([name, part]) => textsIn(part, `${way}.${name}`));
}

it('no English word is Chinese, and none is empty', () => {
  const foreign = textsIn(MESSAGES.en).filter(
    ([way, text]) => text.trim() === '' || (/[\u4e00-\u9fff]/.test(text) && way !== '.otherLanguage'),
  );
  expect(foreign).toEqual([]);
});

it('a verdict is called by its light, else by its state', () => {
  expect(verdictWord(progressRow({ light: 'red' }), words)).toBe('滞后');
  for (const state of STATES) expect(verdictWord({ state, light: null }, words)).toBe(words.states[state]);
});

it('a promise that was only aspired to is not missed but short of expectation', () => {
  const row = progressRow({ state: 'missed_at_deadline', light: null });
  expect(verdictWord(row, words)).toBe('到期未达');
  expect(verdictWord({ ...row, strength: 'expected' }, words)).toBe('未达预期');
});

it.each([
  { lagPoints: 4.3, text: '慢于计划 4.3个百分点', deviation: '−4.3' },
  { lagPoints: -9.66, text: '快于计划 9.7个百分点', deviation: '+9.7' },
  { lagPoints: 0, text: '快于计划 0.0个百分点', deviation: '0.0' },
  { lagPoints: null, text: null, deviation: '—' },
])('a lag of $lagPoints reads $deviation', ({ lagPoints, text, deviation }) => {
  expect(lagText(lagPoints, words, 'zh')).toBe(text);
  expect(deviationText(lagPoints)).toBe(deviation);
});

it('the plan line lies as far beyond the level as the lag says', () => {
  expect(planShare({ distanceCovered: 0.5, lagPoints: 8 })).toBeCloseTo(0.58);
  expect(planShare({ distanceCovered: null, lagPoints: 8 })).toBeNull();
  expect(planShare({ distanceCovered: 0.5, lagPoints: null })).toBeNull();
});

it("a verdict's key names the region only where it is not the plan's own", () => {
  const part = progressRow({ allocated: true, region: { code: '370100', name: '济南市' } });
  expect(verdictKey(progressRow())).toBe('SD-Q2');
  expect(readVerdictKey(verdictKey(part))).toEqual({ target: 'SD-Q2', region: '370100' });
  expect(readVerdictKey('SD-Q2')).toEqual({ target: 'SD-Q2', region: null });
});

it.each<{ comparator: Comparator; value: number; low?: number; high?: number; text: string }>([
  { comparator: 'at_least', value: 3, text: '≥ 3' },
  { comparator: 'more_than', value: 500, text: '> 500' },
  { comparator: 'about', value: 2000, text: '≈ 2,000' },
  { comparator: 'between', value: 15, low: 15, high: 20, text: '15–20' },
  { comparator: 'unstated', value: 50, text: '50' },
  { comparator: 'at_most', value: 0.25, text: '≤ 0.3' },
])('$comparator $value reads $text', ({ comparator, value, low, high, text }) => {
  const bound = { comparator, targetValue: value, low: low ?? null, high: high ?? null, decimals: 1 };
  expect(targetText(bound, words)).toBe(text);
});

it.each([
  { value: 96174, text: '96,174' },
  { value: -7791, text: '−7,791' },
  { value: 1234.0625, text: '1,234.0625' },
  { value: 0, text: '0' },
])('$value keeps all its digits: $text', ({ value, text }) => {
  expect(plainNumber(value)).toBe(text);
});

it.each([
  { place: { sheet: '填报', row: 7, column: 'H', address: 'H7' }, text: '填报!H7' },
  { place: { sheet: null, row: 7, column: 'H', address: 'H7' }, text: 'H7' },
  { place: { sheet: '填报', row: 3, column: null, address: null }, text: '填报' },
  { place: { sheet: null, row: null, column: null, address: null }, text: '' },
])('a place reads “$text”', ({ place, text }) => {
  expect(cellText(place)).toBe(text);
});

it('a unit without an English name stays as it was reported', () => {
  expect(unitText('家', 'en')).toBe('firms');
  expect(unitText('家', 'zh')).toBe('家');
  expect(unitText('光年', 'en')).toBe('光年');
});
