import { describe, expect, it } from 'vitest';
import { WEEKENDS_ALONE } from '#core/domain/collection/workday.ts';
import { addDecimals } from '#core/domain/decimal.ts';
import { gapWaterfall } from '#core/domain/gap-waterfall.ts';
import { draggingOf } from '#core/domain/meeting/drags.ts';
import { meetingStart } from '#core/domain/meeting/since.ts';

const waterfall = gapWaterfall(
  { target: 100, level: 70 },
  [
    { region: 'A', target: 40, level: 45 },
    { region: 'B', target: 30, level: 10 },
    { region: 'C', target: 20, level: null },
  ],
  1,
);

describe('who drags', () => {
  const lines = draggingOf(waterfall.parts, 30);

  it('the largest gap first, then what belongs to nobody', () => {
    expect(lines.map(({ step, region, gap }) => [step, region, gap])).toEqual([
      ['region', 'B', 20],
      ['missing', 'C', 20],
      ['region', 'A', -5],
      ['unallocated', null, 10],
      ['difference', null, -15],
    ]);
  });

  it('gaps add up to the net gap and shares to the whole', () => {
    expect(addDecimals(...lines.map(({ gap }) => gap))).toBe(30);
    expect(lines.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  it('of a gap that is none nobody has a share', () => {
    expect(draggingOf(waterfall.parts, 0).every(({ share }) => share === null)).toBe(true);
    expect(draggingOf(waterfall.parts, -1).every(({ share }) => share === null)).toBe(true);
  });
});

describe('since when', () => {
  const calendar = WEEKENDS_ALONE;

  it('the day on which the period before the newest one was due', () => {
    expect(meetingStart(['2026-Q2', '2026-Q3', null], '2026-11-21', calendar)).toEqual({
      day: '2026-07-15',
      period: '2026-Q2',
    });
  });

  it('a quarter of a year where nothing was judged, and never a day to come', () => {
    expect(meetingStart([null], '2026-11-21', calendar)).toEqual({ day: '2026-08-22', period: null });
    expect(meetingStart(['2026-Q3'], '2026-07-15', calendar).period).toBeNull();
  });
});
