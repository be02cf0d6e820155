/** Widths of Source Han Sans' Latin letters and signs, thousandths of an em; of other sans-serif fonts nearly so. */
const WIDTHS: readonly [letters: string, width: number][] = [
  ["ijl.,:;'|!", 278],
  ['()[]{}-/\\ ', 342],
  ['fIrt', 375],
  ['sczkvxyJ', 500],
  ['abdeghnopquLEFST', 580],
  ['ABCDGHKNOPQRUVXYZ', 650],
  ['mwMW%@', 890],
];
const FIGURES_AND_OTHERS = 556;

const known = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/** How wide a text is in a sans-serif font, in em: nearer than `textWidth`, which leaves some room. */
export function lettersWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width += isFull(char.codePointAt(0)!) ? 1000 : (known.get(char) ?? FIGURES_AND_OTHERS);
  return width / 1000;
}

/** Chinese letters and signs, and the signs of comparison that Chinese fonts draw as wide. */
function isFull(code: number): boolean {
  return code > 0x2e7f || (code >= 0x2200 && code < 0x2300);
}
