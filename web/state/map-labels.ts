import { textWidth } from '#core/charts/text-width.ts';
import type { MapView } from '#core/contract/maps.ts';

/** What stands on a shape: its name where that fits, else a number that the list beside the map explains. */
export interface MapLabel {
  code: string;
  x: number;
  y: number;
  text: string;
  /** From 1; null where the name itself stands there. */
  number: number | null;
}

/** Room between a name and the border, on both sides together. */
const MARGIN_PX = 8;

/** Width of the mark before a name, in ems. */
const MARK = 1.2;

/**
 * @param pixels width of one unit of the drawing on the screen
 * @param letter height of the letters in pixels
 */
export function mapLabels(
  { shapes }: MapView,
  nameOf: (code: string) => string,
  { pixels, letter }: { pixels: number; letter: number },
): MapLabel[] {
  let number = 0;
  return shapes.flatMap(({ region, label }): MapLabel[] => {
    if (label === null) return [];
    const name = nameOf(region.code);
    const { x, y } = label;
    const fits = (textWidth(name) + MARK) * letter + MARGIN_PX <= label.width * pixels;
    if (fits) return [{ code: region.code, x, y, text: name, number: null }];
    number += 1;
    return [{ code: region.code, x, y, text: String(number), number }];
  });
}
