import { textWidth } from '#core/charts/text-width.ts';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { Locale } from '#core/domain/format.ts';
import { hex, inkOf } from '../colours.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import { toneOfLight } from '../tones.ts';
import type { Slide, TextProps } from './deck.ts';
import { FONT, POINTS_PER_INCH, STAGE } from './slide-frame.ts';

const SIZES = [22, 20, 18, 16];
/** Smaller than this nobody in the room reads; then a further slide is taken. */
const SMALLEST = 16;
const LINE = 1.5;
/** Between paragraphs, in lines. */
const GAP = 0.35;

export interface TextPage {
  sentences: readonly Sentence[];
  size: number;
  /** Of the first of them, from 1, where they are numbered. */
  from: number;
}

/** Sentences as large as they can be on one slide, else parted over several. @param height inches */
export function textPages(sentences: readonly Sentence[], height: number = STAGE.h): TextPage[] {
  const fitting = SIZES.find((size) => heightOf(sentences, size) <= height);
  if (fitting !== undefined) return [{ sentences, size: fitting, from: 1 }];
  const pages: TextPage[] = [];
  let page: Sentence[] = [];
  let from = 1;
  for (const [index, sentence] of sentences.entries()) {
    if (page.length > 0 && heightOf([...page, sentence], SMALLEST) > height) {
      pages.push({ sentences: page, size: SMALLEST, from });
      page = [];
      from = index + 1;
    }
    page.push(sentence);
  }
  return [...pages, { sentences: page, size: SMALLEST, from }];
}

/** About how high sentences are, each a paragraph, inches. */
export function heightOf(sentences: readonly Sentence[], size: number): number {
  const em = ((STAGE.w - 0.5) * POINTS_PER_INCH) / size;
  const lines = sentences.map((one) => Math.ceil((textWidth(plainText(one)) * 1.05 + 2) / em) + GAP);
  return (lines.reduce((sum, one) => sum + one, 0) * size * LINE) / POINTS_PER_INCH;
}

/** What stands before a sentence of a list, by its number. */
export function leadOf(as: 'paragraph' | 'numbered' | 'points', locale: Locale): (number: number) => string {
  if (as === 'numbered') return PAPER_WORDS[locale].numbered;
  return () => (as === 'points' ? '· ' : '');
}

export function addSentences(
  slide: Slide,
  { sentences, size, from }: TextPage,
  lead: (number: number) => string,
  box: { y: number; h: number } = STAGE,
): void {
  const runs = sentences.flatMap((sentence, index): TextProps[] => {
    const before = lead(from + index);
    const pieces = before === '' ? sentence : [before, ...sentence];
    return pieces.map((piece, at) => ({
      text: typeof piece === 'string' ? piece : piece.text,
      options: {
        ...(typeof piece === 'string'
          ? { color: hex.ink }
          : { bold: true, color: piece.light === null ? hex.navy : inkOf(toneOfLight(piece.light)) }),
        breakLine: at === pieces.length - 1,
      },
    }));
  });
  slide.addText(runs, {
    ...{ x: STAGE.x, y: box.y, w: STAGE.w, h: box.h, margin: 0, valign: 'top' },
    ...{ fontFace: FONT, fontSize: size, lineSpacingMultiple: 1.25, paraSpaceAfter: size * GAP },
  });
}
