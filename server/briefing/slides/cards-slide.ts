import { TONE_SHAPES } from '#core/charts/tone.ts';
import type { Card } from '#core/domain/briefing/briefing.ts';
import { hex, inkOf, toneHex } from '../colours.ts';
import { toneOfLight } from '../tones.ts';
import type { Slide } from './deck.ts';
import { FONT, largest, STAGE } from './slide-frame.ts';

const GAP = 0.3;
const MOST_ACROSS = 3;

/** The cards in rows of three, each as large as the slide allows. */
export function addCards(slide: Slide, cards: readonly Card[]): void {
  const rows = Math.ceil(cards.length / MOST_ACROSS);
  const height = Math.min(2.4, (STAGE.h - GAP * (rows - 1)) / rows);
  for (const [index, card] of cards.entries()) {
    const row = Math.floor(index / MOST_ACROSS);
    const across = Math.min(MOST_ACROSS, cards.length - row * MOST_ACROSS);
    const width = (STAGE.w - GAP * (across - 1)) / across;
    addCard(slide, card, {
      ...{ x: STAGE.x + (index - row * MOST_ACROSS) * (width + GAP), y: STAGE.y + row * (height + GAP) },
      ...{ w: width, h: height },
    });
  }
}

function addCard(
  slide: Slide,
  { label, text, unit, note, light }: Card,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): void {
  const tone = toneOfLight(light);
  const strong = tone === 'none' ? hex.navy : inkOf(tone);
  const inner = { x: x + 0.3, w: w - 0.45, margin: 0, valign: 'middle', fontFace: FONT } as const;
  const figure = `${text}${unit}`;
  const remark = tone === 'none' ? note : `${TONE_SHAPES[tone]} ${note}`;
  slide.addShape('rect', { x, y, w, h, fill: { color: hex.paper } });
  slide.addShape('rect', { x, y, w: 0.08, h, fill: { color: tone === 'none' ? hex.navy : toneHex(tone) } });
  slide.addText(label, {
    ...{ ...inner, y: y + h * 0.08, h: h * 0.22 },
    ...{ fontSize: largest(label, inner.w, [18, 16, 14, 12]), color: hex.mute },
  });
  const size = largest(figure, inner.w, [44, 40, 36, 32, 28, 24, 20, 16]);
  slide.addText(
    [
      { text, options: { fontSize: size, bold: true, color: strong } },
      { text: unit, options: { fontSize: Math.min(18, size), color: hex.mute } },
    ],
    { ...inner, y: y + h * 0.3, h: h * 0.42 },
  );
  slide.addText(remark, {
    ...{ ...inner, y: y + h * 0.72, h: h * 0.22 },
    ...{ fontSize: largest(remark, inner.w, [16, 15, 14, 13, 12, 11, 10]), color: hex.ink },
  });
}
