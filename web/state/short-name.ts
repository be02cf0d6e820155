import type { RegionRow } from '#core/contract/targets.ts';
import type { Locale } from '#core/domain/format.ts';

/** What a region is called where there is little room: its short Chinese name, or its English one where there is one. */
export function shortRegionName(
  { shortName, nameEn }: Pick<RegionRow, 'shortName' | 'nameEn'>,
  locale: Locale,
): string {
  return locale === 'en' ? (nameEn ?? shortName) : shortName;
}

/** The whole name in the reader's language; the Chinese one where there is no English. */
export function wholeRegionName(
  { name, nameEn }: Pick<RegionRow, 'name' | 'nameEn'>,
  locale: Locale,
): string {
  return locale === 'en' ? (nameEn ?? name) : name;
}
