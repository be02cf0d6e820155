import { describe, expect, it, test } from 'vitest';
import { type IndicatorMove, movementSince } from '#core/domain/follow-up.ts';
import { movementText } from '#core/domain/follow-up-words.ts';
import type { Level } from '#core/domain/level.ts';
import { level } from './briefing/facts.ts';

const DONE = '2026-06-30';
const in_ = (unit: string, one: Level): Level => ({ ...one, unit });

test.each<[what: string, levels: Level[], direction: 'up' | 'down', move: IndicatorMove]>([
  ['more since', [level('2026-Q2', 5), level('2026-Q3', 6)], 'up', 'moved'],
  ['a little more since', [level('2026-Q2', 5), level('2026-Q3', 5.001)], 'up', 'moved'],
  ['the same since', [level('2026-Q2', 5), level('2026-Q3', 5)], 'up', 'unchanged'],
  ['less since', [level('2026-Q2', 5), level('2026-Q3', 4)], 'up', 'worse'],
  ['less since, where less is better', [level('2026-Q2', 5), level('2026-Q3', 4)], 'down', 'moved'],
  ['more since, where less is better', [level('2026-Q2', 5), level('2026-Q3', 6)], 'down', 'worse'],
  [
    'a period that ends on the day is before',
    [level('2026-06', 5), level('2026-Q2', 6)],
    'up',
    'silent_since',
  ],
  ['a period that ends the month after is since', [level('2026-06', 5), level('2026-07', 6)], 'up', 'moved'],
  [
    'up and down again: the newest counts',
    [level('2026-Q2', 5), level('2026-07', 9), level('2026-Q3', 5)],
    'up',
    'unchanged',
  ],
  ['in another order', [level('2026-Q3', 6), level('2025', 1), level('2026-Q2', 5)], 'up', 'moved'],
  ['nothing since', [level('2026-Q1', 5)], 'up', 'silent_since'],
  ['nothing before', [level('2026-Q3', 5)], 'up', 'silent_before'],
  ['nothing', [], 'up', 'silent'],
  ['only an estimate since', [level('2026-Q2', 5), level('2026-Q3', 9, 'estimated')], 'up', 'silent_since'],
  [
    'in another unit that converts',
    [in_('万元', level('2026-Q2', 50_000)), level('2026-Q3', 6)],
    'up',
    'moved',
  ],
  [
    'the same in another unit',
    [in_('万元', level('2026-Q2', 60_000)), level('2026-Q3', 6)],
    'up',
    'unchanged',
  ],
  ['in a unit that does not', [in_('家', level('2026-Q2', 5)), level('2026-Q3', 6)], 'up', 'not_comparable'],
])('%s', (_, levels, direction, move) => {
  expect(movementSince(levels, DONE, direction).move).toBe(move);
});

describe('the sentence', () => {
  const told = (levels: Level[]) => ({
    ...movementSince(levels, DONE, 'up'),
    name: '产业规模',
    decimals: 1,
    doneOn: DONE,
  });

  it('says both figures and their periods', () => {
    const same = told([level('2026-Q2', 5), level('2026-Q3', 5)]);
    expect(movementText(same, 'zh')).toBe(
      '2026年6月30日完成；“产业规模”由2026年二季度5.0亿元到2026年三季度5.0亿元，没有变化。',
    );
    expect(movementText(same, 'en')).toBe(
      'Done on 30 Jun 2026; "产业规模" went from 5.0 CNY 100m (Q2 2026) to 5.0 CNY 100m (Q3 2026): no change.',
    );
  });

  it('of what is not known says so', () => {
    expect(movementText(told([level('2026-Q2', 5)]), 'zh')).toBe(
      '2026年6月30日完成；此后还没有“产业规模”的数据（最近为2026年二季度5.0亿元），是否见效不明。',
    );
    expect(movementText(told([]), 'zh')).toContain('没有任何数据，是否见效不明');
  });
});
