import type { CompareColumn, CompareReasonView, CompareView } from '#core/contract/compare.ts';
import { hasValue } from '#core/domain/compare/compared-figure.ts';
import { axisReasons } from '#core/domain/compare/indicator-reasons.ts';
import { momentDifference } from '#core/domain/compare/moment-difference.ts';
import { type PickedFigure, pickFigure, type WantedPeriod } from '#core/domain/compare/pick-figure.ts';
import { reasonsAgainstRanking } from '#core/domain/compare/rank-reasons.ts';
import { ranksOf } from '#core/domain/compare/ranks.ts';
import type { CompareReason } from '#core/domain/compare/reason.ts';
import { sayReason } from '#core/domain/compare/reason-words.ts';
import { rollUpFigures } from '#core/domain/compare/roll-up-figures.ts';
import { periodEnd } from '#core/domain/period.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RegionRecord } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Gathered, gather } from '../progress/gather.ts';
import { type CompareAsked, type CompareQuestion, readCompareQuestion } from './question.ts';

/** Where figures are looked at from. */
interface Side {
  gathered: Gathered;
  moment: Moment;
}

/**
 * Figures of regions side by side, by indicator and period, with their places where they may be ranked, and with
 * their differences from another moment. What must not be compared is still shown, with the reason.
 *
 * @param against the other moment; null = there is none
 */
export async function compareView(
  context: ServiceContext,
  asked: CompareAsked,
  { asOf, against }: { asOf: Moment; against: Moment | null },
): Promise<CompareView> {
  const question = await readCompareQuestion(context, asked, asOf);
  const { regions, indicators, periods } = question;
  const now = await sideOf(context, question, asOf);
  const other = against && (await sideOf(context, question, against));
  const columns = indicators.flatMap((indicator) =>
    periods.map((period) => columnOf({ question, indicator, period }, now, other)),
  );
  const figures = columns.flatMap(({ cells }) => cells.flatMap((cell) => [cell.figure, cell.other]));
  return {
    regions: regions.map(({ code, name, kind }) => ({ code, name, kind })),
    columns,
    apart: axisReasons(indicators).map((reason) => told(reason, question)),
    asOf: asOf.day,
    against: against ? against.day : null,
    demo: figures.some((figure) => figure?.demo === true),
  };
}

async function sideOf(context: ServiceContext, question: CompareQuestion, moment: Moment): Promise<Side> {
  const { regions, indicators, places } = question;
  const codes = regions.flatMap(({ code }) => [code, ...places.below(code).map((one) => one.code)]);
  const wanted = indicators.flatMap(({ code: indicator }) =>
    [...new Set(codes)].map((region) => ({ indicator, region })),
  );
  return { gathered: await gather(context, wanted, moment), moment };
}

interface Place {
  question: CompareQuestion;
  indicator: IndicatorRecord;
  period: WantedPeriod;
}

function columnOf(place: Place, now: Side, other: Side | null): CompareColumn {
  const { question, indicator, period } = place;
  const known = question.regions.map((region) => ({
    region,
    figure: figureOf(place, region, now),
    other: other && figureOf(place, region, other),
  }));
  const reasons = reasonsAgainstRanking(
    known.map(({ region, figure }) => ({ name: region.name, kind: region.kind, figure })),
  );
  const values = known.map(({ figure }) => (hasValue(figure) ? figure.value : null));
  const ranked = reasons.length === 0 && values.filter((value) => value !== null).length > 1;
  const ranks = ranked ? ranksOf(values, indicator.direction) : values.map(() => null);
  const days = { now: now.moment.day, other: other ? other.moment.day : '' };
  return {
    indicator: { code: indicator.code, name: indicator.name },
    period,
    unit: indicator.unit,
    decimals: indicator.decimals,
    cells: known.map((one, index) => {
      const moved = momentDifference(one.figure, one.other, days);
      return {
        region: one.region.code,
        figure: shown(one.figure),
        rank: ranks[index]!,
        other: shown(one.other),
        difference: moved.difference,
        differenceUnit: moved.unit,
        differenceShare: moved.share,
        differenceReasons: moved.reasons.map((reason) => told(reason, question)),
      };
    }),
    reasons: reasons.map((reason) => told(reason, question)),
  };
}

/** The region's own figure, or what the regions below make of it; those count that existed at the period's end. */
function figureOf(
  { question, indicator, period }: Place,
  { code }: RegionRecord,
  { gathered, moment }: Side,
): PickedFigure | null {
  const reported = (region: string) => ({
    observations: gathered.observations(indicator.code, region),
    levels: gathered.levels(indicator.code, region),
  });
  const wanted = { period, form: question.form, upTo: moment.day };
  const own = pickFigure(indicator, reported(code), wanted);
  if (own) return own;
  const day = period === 'newest' ? moment.day : periodEnd(period);
  const below = question.places.below(code, day);
  return rollUpFigures(
    indicator,
    below.map((one) => ({ name: one.name, reported: reported(one.code) })),
    wanted,
  );
}

function shown(figure: PickedFigure | null): CompareColumn['cells'][number]['figure'] {
  if (figure === null) return null;
  const { inputs: _, missing, ...rest } = figure;
  return { ...rest, missing: [...missing] };
}

/** In both languages, each with its own names as far as there are any. */
function told(reason: CompareReason, { indicators, regions, places }: CompareQuestion): CompareReasonView {
  const sides = reason.sides.map(({ what, of }) => ({ what, of: [...of] }));
  const named = [...indicators, ...regions, ...regions.flatMap(({ code }) => places.below(code))];
  const english = (name: string) => named.find((one) => one.name === name)?.nameEn ?? name;
  const inEnglish = sides.map(({ what, of }) => ({ what, of: of.map(english) }));
  return {
    ...reason,
    sides,
    zh: sayReason(reason, 'zh'),
    en: sayReason({ ...reason, sides: inEnglish }, 'en'),
  };
}
