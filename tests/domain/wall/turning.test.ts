import { describe, expect, it } from 'vitest';
import {
  advance,
  firstTurn,
  placeOf,
  roundMs,
  type Stage,
  settled,
  turnAfter,
  turnAt,
  turnBefore,
} from '#core/domain/wall/turning.ts';

const stage = (seconds: number, pages: number): Stage => ({ seconds, pages });
/** A scene of one page, an empty one, one of three pages, a slow one. */
const STAGES = [stage(10, 1), stage(20, 0), stage(5, 3), stage(30, 1)];
const NOTHING = [stage(10, 0), stage(10, 0)];

describe('which screen stands after how long', () => {
  it.each([
    { seconds: 0, scene: 0, page: 0, spent: 0, why: 'the beginning' },
    { seconds: 9.999, scene: 0, page: 0, spent: 9.999, why: 'just before the turn' },
    { seconds: 10, scene: 2, page: 0, spent: 0, why: 'the empty scene is passed over' },
    { seconds: 14.999, scene: 2, page: 0, spent: 4.999, why: 'first page of three' },
    { seconds: 15, scene: 2, page: 1, spent: 0, why: 'second page' },
    { seconds: 20, scene: 2, page: 2, spent: 0, why: 'third page' },
    { seconds: 25, scene: 3, page: 0, spent: 0, why: 'the slow one' },
    { seconds: 54.999, scene: 3, page: 0, spent: 29.999, why: 'its end' },
    { seconds: 55, scene: 0, page: 0, spent: 0, why: 'round again' },
    { seconds: 55 * 1000 + 16, scene: 2, page: 1, spent: 1, why: 'a thousand rounds later, and 16 s' },
  ])('after $seconds s: $why', ({ seconds, scene, page, spent }) => {
    expect(turnAt(STAGES, seconds * 1000)).toEqual({ scene, page, spentMs: Math.round(spent * 1000) });
  });

  it('small steps come to the same as one large one', () => {
    let standing = turnAt(STAGES, 0)!;
    for (let ms = 0; ms < 123_000; ms += 1000) standing = advance(STAGES, standing, 1000)!;
    expect(standing).toEqual(turnAt(STAGES, 123_000));
  });

  it('nothing stands where there is nothing to show', () => {
    expect([turnAt(NOTHING, 5000), turnAt([], 5000), turnAfter([], { scene: 0, page: 0 })]).toEqual([
      null,
      null,
      null,
    ]);
    expect([turnBefore(NOTHING, { scene: 0, page: 0 }), turnBefore([], { scene: 0, page: 0 })]).toEqual([
      null,
      null,
    ]);
  });

  it('a scene without a length does not hang the clock', () => {
    expect(turnAt([stage(0, 1)], 2500)).toEqual({ scene: 0, page: 0, spentMs: 500 });
  });
});

describe('by hand', () => {
  it.each([
    { from: [0, 0], after: [2, 0], before: [3, 0] },
    { from: [2, 0], after: [2, 1], before: [0, 0] },
    { from: [2, 1], after: [2, 2], before: [2, 0] },
    { from: [2, 2], after: [3, 0], before: [2, 1] },
    { from: [3, 0], after: [0, 0], before: [2, 2] },
  ])('from $from on to $after, and back to $before', ({ from, after, before }) => {
    const turn = { scene: from[0]!, page: from[1]! };
    expect(turnAfter(STAGES, turn)).toEqual({ scene: after[0], page: after[1] });
    expect(turnBefore(STAGES, turn)).toEqual({ scene: before[0], page: before[1] });
  });

  it('begins where it is asked to, or at the next scene that has something', () => {
    expect(firstTurn(STAGES, 2)).toEqual({ scene: 2, page: 0 });
    expect(firstTurn(STAGES, 1)).toEqual({ scene: 2, page: 0 });
    expect(firstTurn([stage(5, 1), stage(5, 0)], 1)).toEqual({ scene: 0, page: 0 });
  });
});

describe('what there is to show changes while it plays', () => {
  it.each([
    { turn: { scene: 2, page: 2 }, stages: STAGES.with(2, stage(5, 2)), to: { scene: 2, page: 1 } },
    { turn: { scene: 2, page: 2 }, stages: STAGES.with(2, stage(5, 0)), to: { scene: 3, page: 0 } },
    { turn: { scene: 3, page: 0 }, stages: STAGES.slice(0, 3), to: { scene: 0, page: 0 } },
    { turn: { scene: 0, page: 0 }, stages: STAGES, to: { scene: 0, page: 0 } },
  ])('$turn goes on at $to', ({ turn, stages, to }) => {
    expect(settled(stages, turn)).toEqual(to);
  });

  it('a screen that came in the place of another begins anew, one that stayed goes on', () => {
    const fewer = STAGES.with(2, stage(5, 0));
    expect(advance(fewer, { scene: 2, page: 1, spentMs: 4000 }, 1000)).toEqual({
      ...{ scene: 3, page: 0, spentMs: 1000 },
    });
    expect(advance(STAGES, { scene: 2, page: 1, spentMs: 4000 }, 500)).toEqual({
      ...{ scene: 2, page: 1, spentMs: 4500 },
    });
  });
});

it('counts screens over all pages of all scenes', () => {
  expect(placeOf(STAGES, { scene: 0, page: 0 })).toEqual({ at: 1, of: 5 });
  expect(placeOf(STAGES, { scene: 2, page: 1 })).toEqual({ at: 3, of: 5 });
  expect(placeOf(STAGES, { scene: 3, page: 0 })).toEqual({ at: 5, of: 5 });
  expect(roundMs(STAGES)).toBe(55_000);
});
