import type { AnalysisStep } from './analysis-step.ts';
import type { DerivedForm, FormsRow } from './derived-figures.ts';
import { formatFigure } from './format.ts';

/**
 * How the derived figures of a period came about, and by how much they differ from the reported ones.
 * @param decimals digits of the indicator's figures
 */
export function formsSteps(
  { period, reported, derived, difference }: FormsRow,
  decimals: number,
): AnalysisStep[] {
  const identity: AnalysisStep[] =
    difference === null || !derived.period || !reported.period
      ? []
      : [
          {
            code: 'form_identity',
            values: {
              difference,
              derived: derived.period.value,
              reported: reported.period.value,
              unit: derived.period.unit,
            },
          },
        ];
  return [
    ...(derived.period ? [fromTotals(period, derived.period)] : []),
    ...(derived.ytd ? [fromPeriods(period, derived.ytd, decimals)] : []),
    ...identity,
  ];
}

function fromTotals(period: string, { value, unit, from }: DerivedForm): AnalysisStep {
  const [now, before] = from;
  if (!before) return { code: 'form_first', values: { period, value, unit } };
  return {
    code: 'form_difference_of_totals',
    values: {
      period,
      value,
      unit,
      total: now!.value,
      total_period: now!.period,
      before: before.value,
      before_period: before.period,
    },
  };
}

function fromPeriods(period: string, { value, unit, from }: DerivedForm, decimals: number): AnalysisStep {
  const summands = from.map((one) => formatFigure(one.value, decimals)).join(' + ');
  return { code: 'form_sum_of_periods', values: { period, value, unit, summands, count: from.length } };
}
