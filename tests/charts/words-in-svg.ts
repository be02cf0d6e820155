/** A text of a drawing and the box it fills, about; CSS pixels. */
export interface DrawnText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The texts of an SVG that ECharts drew. Widths are estimated, a little narrow: nothing is set in type here. */
export function wordsIn(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text ([\s\S]*?)>([^<]*)<\/text>/g)].map(([, attributes, content]) => {
    const text = content!.replaceAll('&gt;', '>');
    const number = (pattern: RegExp) => Number(pattern.exec(attributes!)?.[1] ?? '0');
    const size = number(/([\d.]+)px/);
    const x = number(/ x="([-\d.]+)"/) + number(/translate\(([-\d.]+) /);
    const middle = number(/ y="([-\d.]+)"/) + number(/translate\([-\d.]+ ([-\d.]+)\)/);
    const width = [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.52), 0) * size;
    const anchor = /text-anchor="(\w+)"/.exec(attributes!)?.[1];
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, left, right: left + width, top: middle - size * 0.45, bottom: middle + size * 0.45 };
  });
}

/** Pairs of texts that lie on each other. */
export function overlaps(words: readonly DrawnText[]): string[] {
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
}
