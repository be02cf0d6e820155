import { missingGlyphs } from './fonts.ts';

/** Stands for a character that no font of the briefing can draw; readers of Chinese print know it as such. */
const STAND_IN = '〓';

/**
 * A value with every character that cannot be printed replaced by 〓, and which those were. Nothing is
 * dropped in silence: whoever renders reports them.
 *
 * @param value anything JSON can hold
 */
export function printable<T>(value: T): { value: T; missing: string[] } {
  const text = JSON.stringify(value);
  const missing = missingGlyphs(text);
  if (missing.length === 0) return { value, missing };
  const unprintable = new Set(missing);
  const replaced = [...text].map((char) => (unprintable.has(char) ? STAND_IN : char)).join('');
  return { value: JSON.parse(replaced) as T, missing };
}
