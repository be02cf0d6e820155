import { convertUnit } from '../../measure-unit.ts';
import type { Form } from '../../observation.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { figureKey, type ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import { type Diagnosis, repairedValue } from './diagnosis.ts';
import { plausibilityOf } from './plausibility.ts';

/** The ratio as reported and as the exchanged parts give it agree up to this share. */
const SAME_RATIO = 0.02;
const FAR_RATIO = 3;

/**
 * Numerator and denominator of a ratio in each other's cells. Told by the history of both, or by the ratio that
 * stands beside them and comes out only when they are exchanged. Two diagnoses, one for each of the two.
 */
export function swappedParts(context: CheckContext): Diagnosis[] {
  const reported = new Map(context.figures.map((figure) => [figureKey(figure), figure]));
  const pairs = new Map<
    string,
    { top: ReportedFigure; bottom: ReportedFigure; ratio: ReportedFigure | null }
  >();
  const ratios = context.indicators.filter(({ measureKind }) => measureKind === 'ratio');
  const users = Map.groupBy(ratios, ({ numerator }) => numerator);
  for (const top of context.figures) {
    for (const { code, denominator } of users.get(top.indicator.code) ?? []) {
      const at = (indicator: string, form: Form) =>
        reported.get(figureKey({ ...top, indicator: { code: indicator }, form })) ?? null;
      const bottom = denominator === null ? null : at(denominator, 'point');
      if (top.form !== 'point' || bottom === null) continue;
      pairs.set(figureKey(top) + code, { top, bottom, ratio: at(code, 'point') });
    }
  }
  return [...pairs.values()].flatMap(({ top, bottom, ratio }) => {
    if (!context.isFresh(top) || !context.isFresh(bottom)) return [];
    const [a, b] = [top.value, bottom.value];
    if (a === null || b === null || a <= 0 || b <= 0 || a === b) return [];
    const isSwapped = byHistory(context, top, bottom, a, b) ?? byRatio(ratio, top, bottom, a, b);
    if (!isSwapped) return [];
    const found = [diagnosis(top, bottom, b), diagnosis(bottom, top, a)];
    return found.every((one) => one !== null) ? found : [];
  });
}

/** Null where one of the two has no history of its own. */
function byHistory(
  context: CheckContext,
  top: ReportedFigure,
  bottom: ReportedFigure,
  a: number,
  b: number,
): boolean | null {
  const above = plausibilityOf(context, top);
  const below = plausibilityOf(context, bottom);
  if (above?.basis !== 'history' || below?.basis !== 'history') return null;
  const distance = (value: number, usual: number) => Math.abs(Math.log(value / usual));
  return (
    distance(a, above.value) > above.far &&
    distance(b, below.value) > below.far &&
    distance(b, above.value) <= above.near &&
    distance(a, below.value) <= below.near
  );
}

function byRatio(
  ratio: ReportedFigure | null,
  top: ReportedFigure,
  bottom: ReportedFigure,
  a: number,
  b: number,
): boolean {
  if (!ratio || ratio.value === null || ratio.value <= 0) return false;
  const { scale } = ratio.indicator;
  const usual = { top: top.indicator.unit, bottom: bottom.indicator.unit };
  const inUsual = (value: number, unit: string, other: string) => convertUnit(value, unit, other);
  const given = [inUsual(a, top.unit, usual.top), inUsual(b, bottom.unit, usual.bottom)] as const;
  const exchanged = [inUsual(b, top.unit, usual.top), inUsual(a, bottom.unit, usual.bottom)] as const;
  if (scale === null || [...given, ...exchanged].some((value) => value === null)) return false;
  const asGiven = (given[0]! / given[1]!) * scale;
  const asExchanged = (exchanged[0]! / exchanged[1]!) * scale;
  const isFar = Math.abs(Math.log(asGiven / ratio.value)) > Math.log(FAR_RATIO);
  return isFar && Math.abs(asExchanged - ratio.value) <= SAME_RATIO * ratio.value;
}

function diagnosis(figure: ReportedFigure, other: ReportedFigure, given: number): Diagnosis | null {
  const value = repairedValue(figure, given);
  if (value === null) return null;
  const { indicator, unit } = figure;
  return {
    figure,
    code: 'parts-swapped',
    message: {
      zh: `“${indicator.name}”和“${other.indicator.name}”的数像是填反了。`,
      en: `"${indicator.nameEn}" and "${other.indicator.nameEn}" seem to stand in each other's place.`,
    },
    repair: {
      value,
      why: `对调后“${indicator.name}”是 ${shown(value)}${unit}。`,
      whyEn: `Exchanged, "${indicator.nameEn}" is ${shown(value)} ${unit}.`,
    },
  };
}
