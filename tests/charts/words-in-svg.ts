/** A text of a drawing and the box it fills, about; CSS pixels. */
export interface DrawnText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The texts of an SVG, drawn by ECharts (by their middle) or of shapes (on their base line). Widths are estimated, a
 * little narrow: nothing is set in type here.
 */
export function wordsIn(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text ([\s\S]*?)>([^<]*)<\/text>/g)].map(([, attributes, content]) => {
    const text = content!.replaceAll('&gt;', '>');
    const number = (pattern: RegExp) => Number(pattern.exec(attributes!)?.[1] ?? '0');
    const own = number(/ ?font-size="([\d.]+)"/);
    const size = own > 0 ? own : number(/([\d.]+)px/);
    const x = number(/(?:^| )x="([-\d.]+)"/) + number(/translate\(([-\d.]+) /);
    const y = number(/(?:^| )y="([-\d.]+)"/) + number(/translate\([-\d.]+ ([-\d.]+)\)/);
    const middle = own > 0 ? y - size * 0.36 : y;
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
