import { expect, test } from 'vitest';
import { paperTheme } from '#core/charts/theme.ts';
import { TONE_SHAPES, type Tone, toneColour, toneOf } from '#core/charts/tone.ts';

test.each([
  ['in_force', 'red', 'red'],
  ['met', null, 'met'],
  ['met_weakening', null, 'met'],
  ['met_at_deadline', null, 'met'],
  ['missed_at_deadline', null, 'missed'],
  ['no_data', null, 'none'],
  ['awaiting_definition', null, 'none'],
] as const)('%s with light %s looks %s', (state, light, tone) => {
  expect(toneOf({ state, light })).toBe(tone);
});

test('no two tones share a shape or a colour', () => {
  const tones = Object.keys(TONE_SHAPES) as Tone[];
  expect(new Set(Object.values(TONE_SHAPES)).size).toBe(tones.length);
  expect(new Set(tones.map((tone) => toneColour(tone, paperTheme))).size).toBe(tones.length);
});
