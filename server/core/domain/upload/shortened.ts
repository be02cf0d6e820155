const LONGEST_SHOWN = 60;

/** The beginning of a text that is long (a cell may hold 32 767 characters), with … for the rest. */
export function shortened(text: string): string {
  // a character takes one unit of a text or two
  if (text.length <= LONGEST_SHOWN) return text;
  const characters = [...text.slice(0, 2 * LONGEST_SHOWN + 2)];
  return characters.length <= LONGEST_SHOWN ? text : `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
