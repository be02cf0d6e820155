import type { Locale } from '../format.ts';

/**
 * A name in the quotation marks of its language: “建设机器人训练场”, "Pilot zone". Marks that the name has of its own
 * become single ones in Chinese (GB/T 15834), “‘数字赋能’行动”; an English sentence gives the Chinese name as it is.
 */
export function quoted(name: string, locale: Locale): string {
  if (locale === 'en') return /["“《]/.test(name) ? name : `"${name}"`;
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
