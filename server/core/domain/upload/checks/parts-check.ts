import { sumExactly } from '../../exact-decimal.ts';
import { formatPercent, formatPeriod } from '../../format.ts';
import { periodEnd } from '../../period.ts';
import type { Figure, RegionCode } from '../../units.ts';
import { type Issue, remark } from '../issue.ts';
import { figureKey, type ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { raise } from './raise.ts';

/**
 * 统计误差: what is collected of the parts and of the whole differs a little wherever both are. Up to this share of
 * the whole it is only noted.
 */
export const LARGEST_STATISTICAL_DIFFERENCE = 0.05;

/** Below this share a difference is what rounding leaves. */
const LEAST_TOLD = 0.001;

/**
 * Regions against what they add up to, of indicators that add up over places: no part is larger than the whole, and
 * where all parts are known their sum is the whole. The difference needs a reason where the whole is reported; who
 * reports a part is only told.
 */
export function checkParts(context: CheckContext): Issue[] {
  const reported = new Map(context.figures.map((figure) => [figureKey(figure), figure]));
  const checked = new Set<string>();
  return context.figures.flatMap((figure) => {
    if (figure.value === null || figure.indicator.placeRollup !== 'sum' || !context.isFresh(figure))
      return [];
    const above = context.relatives.above(figure.region.code);
    return [figure.region.code, above].flatMap((whole) => {
      if (whole === null) return [];
      const key = figureKey({ ...figure, region: { code: whole } });
      if (checked.has(key)) return [];
      checked.add(key);
      return checkWhole(figure, whole, reported, context);
    });
  });
}

function checkWhole(
  any: ReportedFigure,
  whole: RegionCode,
  reported: ReadonlyMap<string, ReportedFigure>,
  context: CheckContext,
): Issue[] {
  const { indicator, period, form } = any;
  const { known, relatives, isFresh } = context;
  const { unit } = indicator;
  const total = known.valueIn(unit, { indicator, region: { code: whole } }, period, form);
  if (total === null || total < 0) return [];
  const fresh = (code: RegionCode): ReportedFigure | null => {
    const figure = reported.get(figureKey({ indicator, region: { code }, period, form }));
    return figure && isFresh(figure) ? figure : null;
  };
  const parts = relatives.below(whole, periodEnd(period)).map(({ code, name }) => ({
    name,
    value: known.valueIn(unit, { indicator, region: { code } }, period, form),
    figure: fresh(code),
  }));
  const own = fresh(whole);
  const name = relatives.find(whole)?.name ?? whole;
  const tooLarge = parts.flatMap((part) => {
    const teller = part.figure ?? own;
    if (teller === null || part.value === null || part.value <= total * (1 + LEAST_TOLD)) return [];
    return [partExceedsWhole(context, teller, { part: part.name, value: part.value, whole: name, total })];
  });
  const values = parts.map(({ value }) => value).filter((value) => value !== null);
  if (values.length < 2 || values.length < parts.length || values.some((value) => value < 0)) return tooLarge;
  const sum = sumExactly(...values);
  const rounding = ((parts.length + 1) / 2) * 10 ** -indicator.decimals;
  const difference = Math.abs(sum - total);
  if (difference <= Math.max(rounding, LEAST_TOLD * total)) return tooLarge;
  const teller = own ?? parts.find(({ figure }) => figure !== null)?.figure ?? any;
  return [
    ...tooLarge,
    doNotAddUp(context, teller, own !== null, { parts: parts.length, sum, whole: name, total }),
  ];
}

function partExceedsWhole(
  context: CheckContext,
  teller: ReportedFigure,
  { part, value, whole, total }: { part: string; value: Figure; whole: string; total: Figure },
): Issue {
  const { indicator, period } = teller;
  const { unit } = indicator;
  return raise(context, teller, 'part-exceeds-whole', teller.seen, {
    zh: `${formatPeriod(period, 'zh')}${part}的 ${shown(value)}${unit} 大于${whole}的 ${shown(total)}${unit}，部分不应大于总体`,
    en: `${part} has ${shown(value)} ${unit}, more than the ${shown(total)} of ${whole} that it is part of`,
  });
}

function doNotAddUp(
  context: CheckContext,
  teller: ReportedFigure,
  isWhole: boolean,
  { parts, sum, whole, total }: { parts: number; sum: Figure; whole: string; total: Figure },
): Issue {
  const { place, indicator, period, seen } = teller;
  const { unit } = indicator;
  const share = total === 0 ? null : Math.abs(sum - total) / total;
  const off = share === null ? '' : `，相差 ${formatPercent(share)}`;
  const zh = `${formatPeriod(period, 'zh')}所属 ${parts} 个地区合计 ${shown(sum)}${unit}，${whole}是 ${shown(total)}${unit}${off}`;
  const en = `The ${parts} regions of ${whole} come to ${shown(sum)} ${unit}, the whole is ${shown(total)}${share === null ? '' : ` (${formatPercent(share)} apart)`}`;
  if (!isWhole || (share !== null && share <= LARGEST_STATISTICAL_DIFFERENCE)) {
    return remark('parts-do-not-add-up', place, seen, {
      zh: `${zh}。两边都按填报保存。`,
      en: `${en}. Both are kept as reported.`,
    });
  }
  return raise(context, teller, 'parts-do-not-add-up', seen, { zh, en });
}
