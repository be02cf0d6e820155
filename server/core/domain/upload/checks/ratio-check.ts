import { formatFigure } from '../../format.ts';
import type { Form } from '../../observation.ts';
import { type Period, periodMonths } from '../../period.ts';
import type { Figure } from '../../units.ts';
import { bareRatio } from '../attribute-issues.ts';
import type { Issue } from '../issue.ts';
import type { SeriesPlace } from '../known-values.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { KnownIndicator } from '../vocabulary.ts';
import type { CheckContext } from './check-context.ts';
import { raise } from './raise.ts';

/**
 * A ratio or a share is its numerator over its denominator. Without its parts it is refused, for no verdict would
 * use it; one that its parts do not give, beyond rounding, needs a reason.
 */
export function checkRatios(context: CheckContext): Issue[] {
  return context.figures.flatMap((figure) => {
    const { value, indicator, region } = figure;
    if (value === null) return [];
    if (indicator.measureKind === 'ratio') return checkRatio(figure, value, region, context);
    if (indicator.measureKind !== 'share') return [];
    // a share is the region's own figure over that of the region which it is a part of
    return checkRatio(figure, value, region.parent === null ? null : { code: region.parent }, context);
  });
}

/** @param whole the region of the denominator; null when there is none */
function checkRatio(
  figure: ReportedFigure,
  value: Figure,
  whole: SeriesPlace['region'] | null,
  context: CheckContext,
): Issue[] {
  const { known, indicatorOf } = context;
  const { indicator, region, period } = figure;
  const part = (code: string | null, where: SeriesPlace['region'] | null) => {
    const found = code === null ? null : indicatorOf(code);
    if (!found || !where) return { found, value: null };
    const series = { indicator: found, region: where };
    const values = formsJudged(found, period).map((form) => known.valueIn(found.unit, series, period, form));
    return { found, value: values.find((candidate) => candidate !== null) ?? null };
  };
  const above = part(indicator.numerator, region);
  const below = part(indicator.denominator, whole);
  if (above.value !== null && below.value !== null) {
    if (below.value === 0 || indicator.scale === null) return [];
    const computed = (above.value / below.value) * indicator.scale;
    const rounding = 0.5 * 10 ** -indicator.decimals;
    return Math.abs(computed - value) > rounding * (1 + 1e-9)
      ? [ratioDiffers(context, figure, value, computed)]
      : [];
  }
  if (figure.status === 'published') return [];
  const missing = [above, below].filter((one) => one.value === null).map((one) => one.found?.name ?? null);
  return [
    bareRatio(
      figure.place,
      figure.seen ?? '',
      missing.filter((name) => name !== null),
    ),
  ];
}

/** The forms that a verdict reads: of a flow the year to date, or the year itself. */
function formsJudged({ measureKind }: KnownIndicator, period: Period): readonly Form[] {
  if (measureKind !== 'flow') return ['point'];
  return periodMonths(period) === 12 ? ['ytd', 'period'] : ['ytd'];
}

function ratioDiffers(context: CheckContext, figure: ReportedFigure, value: Figure, computed: number): Issue {
  const { unit, indicator } = figure;
  const given = formatFigure(computed, Math.max(2, indicator.decimals));
  return raise(context, figure, 'ratio-differs', shown(value), {
    zh: `填报的比率与分子、分母算出的 ${given}${unit} 不一致`,
    en: `The parts give ${given} ${unit} instead`,
  });
}
