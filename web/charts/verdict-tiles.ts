import type { VerdictTile } from '#core/charts/tile-map-shapes.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import type { Locale } from '#core/domain/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { shortRegionName } from '../state/short-name.ts';
import { verdictTone, verdictWord } from '../state/verdict.ts';

/** Regions as a map of any kind tells them: those without a verdict too. */
export function verdictTiles(
  regions: readonly RegionRow[],
  verdicts: ReadonlyMap<string, ProgressRow>,
  words: Messages,
  locale: Locale,
): VerdictTile[] {
  return regions.map((region) => {
    const row = verdicts.get(region.code) ?? null;
    return {
      ...{ code: region.code, gridColumn: region.gridColumn, gridRow: region.gridRow },
      name: shortRegionName(region, locale),
      tone: row && verdictTone(row),
      verdict: row ? verdictWord(row, words) : words.plan.noTile,
      distanceCovered: row?.distanceCovered ?? null,
    };
  });
}
