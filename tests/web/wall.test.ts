import { describe, expect, it } from 'vitest';
import { wallAddress } from '../../web/state/wall/address.ts';
import { FOOT, HEAD, roomIn, screenRoom } from '../../web/state/wall/room.ts';

describe('what an address asks of a wall', () => {
  it.each([
    { query: {}, list: null, scene: 0, seconds: null, paused: false },
    {
      query: { list: ' 大厅 ', scene: '2', seconds: '20', paused: '1' },
      ...{ list: '大厅', scene: 1, seconds: 20, paused: true },
    },
    { query: { list: ' ', scene: '0', seconds: '4' }, list: null, scene: 0, seconds: 5, paused: false },
    { query: { scene: 'two', seconds: '601' }, list: null, scene: 0, seconds: 600, paused: false },
    { query: { scene: '-1', seconds: '2e3' }, list: null, scene: 0, seconds: null, paused: false },
  ])('$query', ({ query, ...asked }) => {
    expect(wallAddress(query as Record<string, string>)).toEqual(asked);
  });
});

describe('the room of a scene', () => {
  it.each([
    { width: 1920, height: 1080, format: 'normal' },
    { width: 3840, height: 2160, format: 'normal' },
    { width: 3840, height: 1080, format: 'wide' },
    { width: 1080, height: 1920, format: 'portrait' },
    { width: 1024, height: 768, format: 'normal' },
  ] as const)('$width × $height is $format', ({ width, height, format }) => {
    const room = roomIn(width, height);
    expect(room.format).toBe(format);
    expect((room.height + 0.6 + HEAD[format] + FOOT[format]) * room.em).toBeCloseTo(height);
  });

  it('is the same in letters on a screen of twice the size', () => {
    const [small, large] = [roomIn(1920, 1080), roomIn(3840, 2160)];
    expect(large).toEqual({ ...small, em: small.em * 2 });
  });

  it.each([
    { width: 360, height: 740, hand: true },
    { width: 740, height: 360, hand: true },
    { width: 639, height: 900, hand: true },
    { width: 640, height: 480, hand: false },
    { width: 768, height: 1024, hand: false },
  ])('$width × $height is held in the hand: $hand', ({ width, height, hand }) => {
    const room = screenRoom(width, height);
    expect(room.scrolls).toBe(hand);
    if (hand) expect(room.em * 0.8).toBeGreaterThanOrEqual(12);
    else expect(room).toEqual(roomIn(width, height));
  });
});
