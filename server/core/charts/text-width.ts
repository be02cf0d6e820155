/**
 * About how wide a text is, in em: full width for Chinese, a good half for Latin letters and figures. For
 * leaving room before anything is drawn, where nothing can be measured.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0x2e7f ? 1 : 0.58;
  return width;
}
