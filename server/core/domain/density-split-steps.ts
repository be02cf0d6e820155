import type { AnalysisStep, Named } from './analysis-step.ts';
import type { DensitySplit, NoDensitySplit, RatioPoint } from './density-split.ts';
import type { Period } from './period.ts';
import type { Figure } from './units.ts';

/** What a ratio is made of, with its unit. */
export interface RatioMember extends Named {
  unit: string;
}

/** The ratio of one period as it was divided. */
export interface RatioAt extends RatioPoint {
  period: Period;
  ratio: Figure;
}

export function densitySteps(
  split: DensitySplit,
  [from, to]: readonly [RatioAt, RatioAt],
  { numerator, denominator, unit }: { numerator: RatioMember; denominator: RatioMember; unit: string },
): AnalysisStep[] {
  const members = {
    numeratorName: numerator.name,
    numeratorNameEn: numerator.nameEn ?? numerator.name,
    numeratorUnit: numerator.unit,
    denominatorName: denominator.name,
    denominatorNameEn: denominator.nameEn ?? denominator.name,
    denominatorUnit: denominator.unit,
  };
  const ratios = [from, to].map(
    ({ period, ratio, ...point }): AnalysisStep => ({
      code: 'density_ratio',
      values: { period, ratio, ...point, ...members, unit },
    }),
  );
  const [numeratorPart, denominatorPart] = split.change.parts;
  return [
    ...ratios,
    { code: 'density_mean', values: { logMean: split.logMean, unit } },
    {
      code: 'density_change',
      values: {
        change: split.change.shown,
        numeratorPart: numeratorPart!.shown,
        denominatorPart: denominatorPart!.shown,
        numeratorFrom: from.numerator,
        numeratorTo: to.numerator,
        denominatorFrom: from.denominator,
        denominatorTo: to.denominator,
        ...members,
        unit,
      },
    },
  ];
}

export function noDensityStep(reason: NoDensitySplit): AnalysisStep {
  return { code: 'density_none', values: { reason } };
}
