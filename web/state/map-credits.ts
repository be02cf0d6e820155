import type { MapShape } from '#core/contract/maps.ts';
import type { Messages } from '../i18n/messages.ts';

/** What has to stand beside a map: once where it is the same of all outlines, else with the names it is of. */
export interface Credit {
  reviewNumber: string;
  source: string;
  validity: string;
  /** Empty where it holds of all. */
  names: string[];
}

export function mapCredits(
  shapes: readonly MapShape[],
  { maps }: Messages,
  nameOf: (region: MapShape['region']) => string,
): Credit[] {
  const groups = Map.groupBy(shapes, ({ reviewNumber, source, validFrom, validTo }) =>
    JSON.stringify([reviewNumber, source, validFrom, validTo]),
  );
  return [...groups.values()].map((some) => {
    const { reviewNumber, source, validFrom, validTo } = some[0]!;
    return {
      ...{ reviewNumber, source },
      validity: validTo === null ? maps.from(validFrom) : maps.span(validFrom, validTo),
      names: groups.size === 1 ? [] : some.map(({ region }) => nameOf(region)),
    };
  });
}

/** One credit as a line, as it is printed under a map and in a picture of it. */
export function creditText({ reviewNumber, source, validity, names }: Credit, words: Messages): string {
  const { maps, colon } = words;
  const parts = [
    `${maps.reviewNumber}${colon}${reviewNumber}`,
    `${maps.source}${colon}${source}`,
    `${maps.validity}${colon}${validity}`,
  ];
  return `${parts.join('　')}${names.length === 0 ? '' : maps.creditsOf(names.join(words.comma))}`;
}
