/** What XML cannot hold: control characters, halves of pairs, and the two that are no characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A value with every character that an office document cannot hold replaced by 〓, and which those were; an office's
 * own letters draw all others.
 *
 * @param value anything JSON can hold
 */
export function writable<T>(value: T): { value: T; missing: string[] } {
  const missing = new Set<string>();
  const replaced = JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string'
      ? one.replace(UNWRITABLE, (char) => {
          missing.add(char);
          return '〓';
        })
      : one,
  ) as T;
  return { value: replaced, missing: [...missing] };
}
