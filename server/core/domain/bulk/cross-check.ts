import type { Form } from '../observation.ts';
import { endingWith, isYearEnd, type Period, periodMonths } from '../period.ts';
import { bareRatio } from '../upload/attribute-issues.ts';
import type { Place } from '../upload/issue.ts';
import { ytdMissing } from '../upload/remarks.ts';
import type { KnownIndicator } from '../upload/vocabulary.ts';
import type { BulkContext } from './bulk-context.ts';
import { ratioDiffers, totalFell, ytdDoesNotAddUp } from './bulk-remarks.ts';
import { type FigureList, formOfSlot, periodOfSlot, slotNumber } from './figure-list.ts';
import type { IssueTally } from './issue-tally.ts';
import { FORM_NUMBERS, formOf, type KnownFigures } from './known-figures.ts';
import type { PeriodNeighbours } from './period-neighbours.ts';
import { statusNumber } from './staged-lines.ts';

/** Below this share of the figure a difference is binary noise. */
const NOISE = 1e-12;

const PUBLISHED = statusNumber('published');

interface Checked {
  context: BulkContext;
  figures: FigureList;
  known: KnownFigures;
  neighbours: PeriodNeighbours;
  tally: IssueTally;
  /** Where a figure stands in the file. */
  placeOf: (figure: number) => Place;
}

interface Figure {
  number: number;
  series: number;
  indicator: KnownIndicator;
  period: number;
  form: Form;
  value: number;
  unit: string;
}

/**
 * Holds the figures of a file against each other and the record: totals of the year that fall or do not add up are
 * noted, a ratio without its parts is refused. Running totals are checked apart (`checkTotals`).
 */
export function crossCheckBulk(checked: Checked): void {
  const { context, figures } = checked;
  const alone = new Map<number, { figure: number; count: number }>();
  for (let number = 0; number < figures.size; number++) {
    const value = figures.value(number);
    if (value === null) continue;
    const series = figures.series(number);
    const indicator = context.vocabulary.indicators[context.seriesOf(series).indicator]!;
    const { measureKind } = indicator;
    if (measureKind !== 'flow' && measureKind !== 'ratio' && measureKind !== 'share') continue;
    const slot = figures.slot(number);
    const figure: Figure = {
      number,
      series,
      indicator,
      period: periodOfSlot(slot),
      form: formOf(formOfSlot(slot)),
      value,
      unit: context.units.items[figures.unit(number)]!,
    };
    if (measureKind !== 'flow') {
      checkRatio(checked, figure);
      continue;
    }
    checkFlow(checked, figure);
    if (
      figure.form === 'period' &&
      context.reading.scope.isUsed(indicator.code) &&
      !hasYtd(checked, figure)
    ) {
      const before = alone.get(series);
      if (before) before.count += 1;
      else alone.set(series, { figure: number, count: 1 });
    }
  }
  for (const [series, { figure, count }] of alone) {
    const { indicator, region } = context.seriesOf(series);
    const { regions, indicators } = context.vocabulary;
    checked.tally.add(
      ytdMissing(checked.placeOf(figure), regions[region]!.name, indicators[indicator]!.name, count),
    );
  }
}

/** Its own year to date, and the next one, whose basis it may be. Each is checked once, by the figure that tells it best. */
function checkFlow(checked: Checked, figure: Figure): void {
  const { series, period, form } = figure;
  const isTold = (at: number, as: Form) => inFile(checked, series, at, as);
  if (form === 'period' && isTold(period, 'ytd')) return;
  checkYear(checked, figure, period);
  const next = checked.neighbours.next(period);
  if (next === null || isTold(next, 'ytd') || isTold(next, 'period')) return;
  checkYear(checked, figure, next);
}

function inFile({ figures }: Checked, series: number, period: number, form: Form): boolean {
  const found = figures.find(series, slotNumber(period, FORM_NUMBERS[form]));
  return found !== null && figures.value(found) !== null;
}

/** YTD(n) = YTD(n−1) + period(n) inside a year, and the total does not fall. */
function checkYear(
  { context, known, neighbours, tally, placeOf }: Checked,
  { series, number, unit }: Figure,
  at: number,
): void {
  const previous = neighbours.previous(at);
  const ytd = known.valueIn(unit, series, at, 'ytd');
  const current = known.valueIn(unit, series, at, 'period');
  const before = previous === null ? null : known.valueIn(unit, series, previous, 'ytd');
  if (ytd === null) return;
  const period = context.periods.items[at]!;
  if (before !== null && ytd < before) tally.add(totalFell(placeOf(number), period, ytd, before, unit));
  if (current === null || (previous !== null && before === null)) return;
  const difference = before === null ? ytd - current : ytd - before - current;
  if (Math.abs(difference) > NOISE * Math.max(Math.abs(ytd), Math.abs(current))) {
    tally.add(ytdDoesNotAddUp(placeOf(number), period, { ytd, before, current, difference }, unit));
  }
}

/** A ratio is of one region; a share is of the region above, too. */
function checkRatio({ context, figures, known, tally, placeOf }: Checked, figure: Figure): void {
  const { indicator, series, period, value, unit, number } = figure;
  const { code, parent } = context.vocabulary.regions[context.seriesOf(series).region]!;
  const part = (named: string | null, where: string | null) => {
    const found = context.vocabulary.indicators.find((one) => one.code === named) ?? null;
    const at = context.vocabulary.regions.find((one) => one.code === where) ?? null;
    if (found === null || at === null) return { found, value: null };
    const place = context.seriesNumber(context.indicatorNumber(found), context.regionNumber(at));
    const values = formsJudged(found, context.periods.items[period]!).map((form) =>
      known.valueIn(found.unit, place, period, form),
    );
    return { found, value: values.find((candidate) => candidate !== null) ?? null };
  };
  const over = part(indicator.numerator, code);
  const under = part(indicator.denominator, indicator.measureKind === 'share' ? parent : code);
  if (over.value !== null && under.value !== null) {
    if (under.value === 0 || indicator.scale === null) return;
    const computed = (over.value / under.value) * indicator.scale;
    const shown = 0.5 * 10 ** -indicator.decimals;
    if (Math.abs(computed - value) > shown * (1 + 1e-9)) {
      tally.add(ratioDiffers(placeOf(number), value, computed, unit, indicator.decimals));
    }
    return;
  }
  if (figures.status(number) === PUBLISHED) return;
  const missing = [over, under].filter((one) => one.value === null).map((one) => one.found?.name ?? null);
  const names = missing.filter((name) => name !== null);
  tally.add(bareRatio(placeOf(number), String(value), names));
}

/** The forms that a verdict reads: of a flow the year to date, or the year itself. */
function formsJudged({ measureKind }: KnownIndicator, period: Period): readonly Form[] {
  if (measureKind !== 'flow') return ['point'];
  return periodMonths(period) === 12 ? ['ytd', 'period'] : ['ytd'];
}

/** Whether a verdict at the end of a period has a total of the year so far; a whole year is its own. */
function hasYtd({ context, known }: Checked, { series, period, indicator }: Figure): boolean {
  const { unit } = indicator;
  if (known.valueIn(unit, series, period, 'ytd') !== null) return true;
  const { items, numberOf } = context.periods;
  const own = items[period]!;
  const valueAt = (one: Period | null, form: Form) =>
    one === null ? null : known.valueIn(unit, series, numberOf(one), form);
  if (([1, 3, 12] as const).some((months) => valueAt(endingWith(own, months), 'ytd') !== null)) return true;
  return isYearEnd(own) && valueAt(endingWith(own, 12), 'period') !== null;
}
