import { breakdownOf } from './breakdown.ts';
import type { RegionPart } from './decomposition.ts';
import { alignDecimals, sumExactly } from './exact-decimal.ts';
import { roundHalfUp } from './rounding.ts';
import type { Figure, RegionCode } from './units.ts';

export const WATERFALL_STEPS = ['region', 'missing', 'unallocated', 'difference'] as const;
export type WaterfallStep = (typeof WATERFALL_STEPS)[number];

/** One step down (negative) or up (positive) on the way from what was promised to what is there. */
export interface WaterfallPart {
  step: WaterfallStep;
  /** Null for what belongs to no region. */
  region: RegionCode | null;
  value: Figure;
  /** As it is printed. */
  shown: Figure;
}

/**
 * The way from a promise to a level, region by region: `promised` + Σ `parts` = `level` to the last digit, and the
 * printed ones add up to the printed level.
 */
export interface GapWaterfall {
  promised: { value: Figure; shown: Figure };
  level: { value: Figure; shown: Figure };
  decimals: number;
  parts: WaterfallPart[];
}

/**
 * What each region below takes from a promise, or adds to it: Lᵢ − Tᵢ. Of a region that has not reported its whole part
 * stands as missing; what nobody was given is unallocated, what the levels do not make up is the statistical difference.
 *
 * @param whole promise (target, or plan line on the day) and level of the parent, in one unit with the parts
 * @param parts in the order in which they are to come
 * @param decimals digits that are printed
 */
export function gapWaterfall(
  whole: { target: Figure; level: Figure },
  parts: readonly RegionPart[],
  decimals: number,
): GapWaterfall {
  const figures = [
    whole.target,
    whole.level,
    ...parts.flatMap(({ target, level }) => (level === null ? [target] : [target, level])),
  ];
  // Each figure stands in two steps, so that there must be room for all of them twice, and for the whole.
  const roomy = alignDecimals([...figures, ...figures, ...figures]).slice(0, figures.length);
  const [target, level, ...rest] = roomy as [Figure, Figure, ...Figure[]];
  const aligned = parts.map((part) => {
    const own = rest.shift()!;
    return { region: part.region, target: own, level: part.level === null ? null : rest.shift()! };
  });
  const steps: { step: WaterfallStep; region: RegionCode | null; value: Figure }[] = [
    ...aligned.map((part) =>
      part.level === null
        ? { step: 'missing' as const, region: part.region, value: sumExactly(-part.target) }
        : { step: 'region' as const, region: part.region, value: sumExactly(part.level, -part.target) },
    ),
    {
      ...{ step: 'unallocated', region: null },
      value: sumExactly(...aligned.map((part) => part.target), -target),
    },
    {
      ...{ step: 'difference', region: null },
      value: sumExactly(level, ...aligned.flatMap((part) => (part.level === null ? [] : [-part.level]))),
    },
  ];
  // The promise is rounded together with the steps: then what is printed adds up to the printed level.
  const all = breakdownOf(
    [
      { code: 'promised' as string, value: target },
      ...steps.map(({ step, value }) => ({ code: step as string, value })),
    ],
    decimals,
  );
  const [promised, ...shown] = all.parts;
  return {
    promised: { value: target, shown: promised!.shown },
    level: { value: level, shown: roundHalfUp(all.shown, decimals) },
    decimals,
    parts: steps.map((step, index) => ({ ...step, shown: shown[index]!.shown })),
  };
}
