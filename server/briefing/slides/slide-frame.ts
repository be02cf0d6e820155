import { textWidth } from '#core/charts/text-width.ts';
import type { Locale } from '#core/domain/format.ts';
import { hex } from '../colours.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import type { Deck, Slide } from './deck.ts';

/** A slide of 13⅓ by 7½ inches; the frame leaves this room for what it shows, inches. */
export const STAGE = { x: 0.6, y: 1.45, w: 12.13, h: 5.2 } as const;
export const POINTS_PER_INCH = 72;
export const FONT = '微软雅黑';

/** What stands on every slide. */
export interface Frame {
  marks: readonly string[];
  /** 山东省机器人产业发展目标监测月报（2026年9月） */
  title: string;
  cutOff: string;
  /** RRGGBB. */
  accent: string;
  /** Of titles and of the heads of tables, RRGGBB. */
  strong: string;
}

/** A new slide with its title, the marks that nobody may overlook, and a foot. */
export function framedSlide(
  deck: Deck,
  { marks, title: source, cutOff, accent, strong }: Frame,
  title: string,
  note: string | null,
): Slide {
  const slide = deck.addSlide();
  const marking = marks.join('　');
  const marksWidth = Math.min(6, (textWidth(marking) * 12) / POINTS_PER_INCH + 0.3);
  const titleWidth = STAGE.w - marksWidth - 0.25;
  slide.addShape('rect', { x: STAGE.x, y: 0.42, w: 0.09, h: 0.5, fill: { color: accent } });
  slide.addText(title, {
    ...{ x: STAGE.x + 0.2, y: 0.32, w: titleWidth, h: 0.7, margin: 0, valign: 'middle' },
    ...{
      fontFace: FONT,
      fontSize: largest(title, titleWidth, [28, 26, 24, 22, 20, 18, 16]),
      bold: true,
      color: strong,
    },
  });
  if (note !== null) {
    slide.addText(note, {
      ...{ x: STAGE.x + 0.2, y: 0.98, w: STAGE.w - 0.2, h: 0.4, margin: 0, valign: 'middle' },
      ...{ fontFace: FONT, fontSize: largest(note, STAGE.w - 0.2, [13, 12, 11, 10]), color: hex.mute },
    });
  }
  if (marking !== '') {
    slide.addText(marking, {
      ...{ x: STAGE.x + STAGE.w - marksWidth, y: 0.42, w: marksWidth, h: 0.4, margin: 0 },
      ...{ align: 'center', valign: 'middle', fontFace: FONT, fontSize: 12, bold: true },
      ...{ color: accent, line: { color: accent, width: 1 } },
    });
  }
  foot(slide, `${source}　${cutOff}`);
  return slide;
}

function foot(slide: Slide, words: string): void {
  const y = 6.98;
  slide.addShape('line', { x: STAGE.x, y, w: STAGE.w, h: 0, line: { color: hex.line, width: 0.75 } });
  slide.addText(words, {
    ...{ x: STAGE.x, y: y + 0.05, w: STAGE.w - 1, h: 0.3, margin: 0, valign: 'middle' },
    ...{ fontFace: FONT, fontSize: largest(words, STAGE.w - 1, [10, 9, 8]), color: hex.mute },
  });
  slide.slideNumber = {
    x: STAGE.x + STAGE.w - 0.8,
    y: y + 0.05,
    w: 0.8,
    h: 0.3,
    fontFace: FONT,
    fontSize: 10,
    color: hex.mute,
    align: 'right',
  };
}

/** The largest of some sizes at which a text stays on one line; the smallest where none does. @param width inches */
export function largest(text: string, width: number, sizes: readonly number[]): number {
  const fits = (size: number) => textWidth(text) * size * 1.04 <= width * POINTS_PER_INCH;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** Several slides of one section are counted in their titles: 任务与责任单位（2/3）. */
export function countedTitle(title: string, index: number, all: number, locale: Locale): string {
  return all === 1 ? title : `${title}${PAPER_WORDS[locale].inBrackets(`${index + 1}/${all}`)}`;
}
