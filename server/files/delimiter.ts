/** The separator that the opening lines of a CSV use most: a comma, a tab or a semicolon. */
export function delimiterOf(text: string): string {
  const opening = text.slice(0, 5000).split(/\r?\n/).slice(0, 5).join('\n');
  const [best] = [',', '\t', ';']
    .map((delimiter) => ({ delimiter, count: opening.split(delimiter).length - 1 }))
    .sort((a, b) => b.count - a.count);
  return best!.delimiter;
}
