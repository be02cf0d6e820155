/** A screen's shape, told in its own letters. */
export type Format = 'portrait' | 'normal' | 'wide';

/** The room that a scene has between head and foot. */
export interface Room {
  format: Format;
  /** Of the scene, in em. */
  width: number;
  height: number;
  /** CSS pixels of one em. */
  em: number;
  /** Whether a scene may be longer than the screen: it is held in the hand and read from near. */
  scrolls: boolean;
}

/** Height of a letter as a share of the screen's shorter side: about 25 px of 1080, readable across a hall. */
export const LETTER = 0.023;

/** Of the parts around a scene, em. The style sheet takes them from here. */
export const MARGIN = 1.4;
export const HEAD: Record<Format, number> = { portrait: 6.8, normal: 5, wide: 5 };
export const FOOT: Record<Format, number> = { portrait: 4.4, normal: 2.8, wide: 2.8 };

/** Above and below a scene, together. */
const SPACE = 0.6;

/** From this shape on (width ÷ height) there is room for a third column. */
const WIDE = 2.4;

/** @param width and `height` of the whole screen, CSS pixels */
export function roomIn(width: number, height: number): Room {
  const em = Math.max(1, Math.min(width, height) * LETTER);
  const shape = width / Math.max(1, height);
  const format = shape < 1 ? 'portrait' : shape >= WIDE ? 'wide' : 'normal';
  return {
    format,
    width: width / em - 2 * MARGIN,
    height: height / em - HEAD[format] - FOOT[format] - SPACE,
    em,
    scrolls: false,
  };
}

/** A screen that is narrower or lower, CSS pixels, is held in the hand. */
const HAND = { width: 640, height: 480 };
/** Letters of a screen in the hand, CSS pixels; the smallest notes are four fifths of it. */
const HAND_LETTER = 15;
/** A scene may be so long, em, before it goes on on a further page: about two screens. */
const HAND_LENGTH = 80;

/** The room of the screen that one looks at: one column to scroll through where it is held in the hand. */
export function screenRoom(width: number, height: number): Room {
  if (width >= HAND.width && height >= HAND.height) return roomIn(width, height);
  return {
    format: 'portrait',
    width: width / HAND_LETTER - 2 * MARGIN,
    height: HAND_LENGTH,
    em: HAND_LETTER,
    scrolls: true,
  };
}
