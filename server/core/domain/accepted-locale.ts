import type { Locale } from './format.ts';

/**
 * The language that an `Accept-Language` header asks for: the one of the site's two that it likes best. Chinese where
 * it names neither, names both alike, or is missing.
 */
export function acceptedLocale(header: string | undefined): Locale {
  const liked = { zh: 0, en: 0 };
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const locale = range.split('-')[0];
    if (locale !== 'zh' && locale !== 'en') continue;
    const given = parameters.find((one) => one.startsWith('q='))?.slice(2);
    const weight = given === undefined ? 1 : Number(given);
    if (weight > liked[locale]) liked[locale] = weight;
  }
  return liked.en > liked.zh ? 'en' : 'zh';
}
