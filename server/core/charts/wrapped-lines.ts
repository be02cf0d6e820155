import { textWidth } from './text-width.ts';

/**
 * About how many lines a text takes in a column, before anything is drawn: Chinese breaks anywhere, Latin words stay
 * whole unless one alone is wider than the column.
 *
 * @param width of the column, em
 * @returns 1 at least
 */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(text)) {
    const wide = textWidth(piece);
    if (used > 0 && used + textWidth(piece.trimEnd()) > width) {
      lines += 1;
      used = 0;
    }
    if (wide > width) lines += Math.ceil(textWidth(piece.trimEnd()) / width) - 1;
    used += wide;
  }
  return lines;
}

/** Words with the spaces behind them, and every Chinese character for itself. */
function pieces(text: string): string[] {
  return text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
}
