/**
 * Signs that cannot be seen, or that turn the direction in which a text is read: with them a name or a remark shows
 * something else than it says.
 */
const HIDDEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Whether a text is one line that shows what it says. */
export function isPlainLine(text: string): boolean {
  return !HIDDEN.test(text);
}
