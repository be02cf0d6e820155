/** Least contrast of letters on white paper: WCAG 2, AA. */
export const LEAST_CONTRAST = 4.5;

/**
 * Contrast of a colour on white by WCAG 2, from 1 to 21; null for what is no colour of six hexadecimal digits.
 * @param colour #rrggbb
 */
export function contrastOnWhite(colour: string): number | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (digits === null) return null;
  const [red, green, blue] = digits.slice(1).map((one) => linear(Number.parseInt(one, 16) / 255));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
