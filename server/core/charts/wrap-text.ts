import { textWidth } from './text-width.ts';

/** Never at the head of a line. */
const CLOSING = '，。、；：！？）》”’」』】％%,.;:!?)]}';
/** Never at its end. */
const OPENING = '（《“‘「『【([{';

/**
 * A text broken into lines of at most so many em: between Chinese characters, at blanks in other words, never before
 * a comma or a closing bracket. A word longer than a line keeps a line of its own.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** What is not broken: a word with the blank behind it, a character with the marks that hang on to it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const char of text) {
    const last = found.at(-1);
    const end = last?.at(-1);
    if (last === undefined || end === undefined) found.push(char);
    else if (CLOSING.includes(char) || OPENING.includes(end) || (isWord(end) && isWord(char)))
      found[found.length - 1] = last + char;
    else if (isBlank(char) && !isBlank(end)) found[found.length - 1] = last + char;
    else found.push(char);
  }
  return found;
}

const isBlank = (char: string) => /\s/.test(char);
const isWord = (char: string) => !isBlank(char) && char.codePointAt(0)! <= 0x2e7f;
