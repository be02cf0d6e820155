import { FORMS, STATUSES } from '#core/domain/observation.ts';
import { type Period, periodEnd, periodKey } from '#core/domain/period.ts';
import { codeOf } from '#db/schema/columns.ts';
import type { CountryIndicator } from './country-indicators.ts';
import { lottery } from './lottery.ts';
import type { CountryRegion } from './region-tree.ts';

/** What figures are made for. Ids stand in the order of regions and indicators. */
export interface Figures {
  regions: readonly CountryRegion[];
  regionIds: readonly number[];
  indicators: readonly CountryIndicator[];
  indicatorIds: readonly number[];
  periods: readonly Period[];
  revised: number;
  seed: number;
}

/** Which batch brings the figures of the so manieth quarter: 1, 2, 3 … in the order of time. */
export const firstBatch = (quarter: number): number => 2 * quarter + 1;
export const revisionBatch = (quarter: number): number => 2 * quarter + 2;

export const FIGURE_COLUMNS = [
  'vintage_id',
  'indicator_id',
  'region_id',
  'period',
  'form',
  'status',
  'value',
  'unit',
  'occurred_on',
] as const;

/** Levels of an indicator by quarter and region: those that add up do so, the others are their parts' mean. */
export function levelsOf(figures: Figures, indicator: number): Float64Array[] {
  const { regions, indicators, periods, seed } = figures;
  const { measureKind, placeRollup, decimals } = indicators[indicator]!;
  const luck = luckOf(seed, indicator);
  const isParent = new Uint8Array(regions.length);
  for (const { parent } of regions) if (parent !== null) isParent[parent] = 1;
  const start = Float64Array.from(regions, () => 20 + 180 * luck());
  const growth = Float64Array.from(regions, () => 0.995 + 0.035 * luck());
  const step = 10 ** decimals;
  return periods.map((_, quarter) => {
    const level = new Float64Array(regions.length);
    const parts = new Uint32Array(regions.length);
    for (let region = regions.length - 1; region >= 0; region--) {
      if (!isParent[region]) {
        const usual = start[region]! * growth[region]! ** quarter * (0.97 + 0.06 * luck());
        level[region] = measureKind === 'milestone' ? Number(quarter >= start[region]! / 8) : usual;
      } else if (measureKind === 'milestone') {
        level[region] = Number(level[region] === parts[region]);
      } else if (placeRollup !== 'sum') {
        level[region] = level[region]! / parts[region]!;
      }
      level[region] = Math.round(level[region]! * step) / step;
      const { parent } = regions[region]!;
      if (parent === null) continue;
      level[parent]! += level[region]!;
      parts[parent]! += 1;
    }
    return level;
  });
}

/** Pieces for COPY are about this long. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Every figure as a row in COPY's own text, in the order of the record's key; one indicator at a time is in memory.
 *
 * @param vintageBefore the one before the first batch
 */
export async function* figurePieces(figures: Figures, vintageBefore: number): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const row of figureRows(figures, vintageBefore)) {
    text += row;
    if (text.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function* figureRows(figures: Figures, vintageBefore: number): Generator<string> {
  const { regionIds, indicators, indicatorIds, periods, revised, seed } = figures;
  const keys = periods.map(periodKey);
  const ends = periods.map(periodEnd);
  const preliminary = codeOf(STATUSES, 'preliminary');
  const final = codeOf(STATUSES, 'final');
  for (const [index, { form, unit, decimals, measureKind }] of indicators.entries()) {
    const levels = levelsOf(figures, index);
    const luck = luckOf(seed + 1, index);
    const formCode = codeOf(FORMS, form);
    const isMilestone = measureKind === 'milestone';
    for (const [region, regionId] of regionIds.entries()) {
      for (const [quarter, level] of levels.entries()) {
        const value = level[region]!;
        const place = `${indicatorIds[index]}\t${regionId}\t${keys[quarter]}\t${formCode}`;
        const day = isMilestone && value === 1 ? ends[quarter] : '\\N';
        const isRevised = luck() < revised;
        const before = isRevised && !isMilestone ? value * (0.98 + 0.04 * luck()) : value;
        const row = (batch: number, status: number, figure: number) =>
          `${vintageBefore + batch}\t${place}\t${status}\t${figure.toFixed(decimals)}\t${unit}\t${day}\n`;
        yield row(firstBatch(quarter), preliminary, before);
        if (isRevised) yield row(revisionBatch(quarter), final, value);
      }
    }
  }
}

/** Luck of its own for each part of a country with a seed. */
function luckOf(seed: number, part: number): () => number {
  return lottery((Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)) | 0);
}
