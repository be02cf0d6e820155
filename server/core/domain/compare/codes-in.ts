import { COMPARE_LIMITS } from './limits.ts';

/** The codes of a list in an address, joined by commas: each once, as many as may be compared. */
export function codesIn(text: string | undefined, kind: keyof typeof COMPARE_LIMITS): string[] {
  const codes = (text ?? '').split(',').filter((code) => code !== '');
  return [...new Set(codes)].slice(0, COMPARE_LIMITS[kind]);
}
