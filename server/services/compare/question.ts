import { COMPARE_LIMITS } from '#core/domain/compare/limits.ts';
import type { WantedForm, WantedPeriod } from '#core/domain/compare/pick-figure.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { isPeriod } from '#core/domain/period.ts';
import type { Wording } from '#core/domain/wording.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import type { RegionRecord } from '#db/queries/regions.ts';
import { type Places, placesOf } from '../analysis/places.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';

/** As it stands in the address: codes joined by commas. */
export interface CompareAsked {
  regions: string;
  indicators: string;
  /** `newest`, or nothing, for each region's newest figure. */
  periods?: string | undefined;
  form?: 'ytd' | 'period' | undefined;
}

export interface CompareQuestion {
  regions: RegionRecord[];
  indicators: IndicatorRecord[];
  periods: WantedPeriod[];
  form: WantedForm;
  places: Places;
}

/**
 * Reads what is to be compared. What is named twice counts once, in the order of the address.
 * @throws AppError `invalid-request` for none or too many, or for what is no period; `not-found` for unknown codes
 */
export async function readCompareQuestion(
  context: ServiceContext,
  { regions, indicators, periods = 'newest', form }: CompareAsked,
  moment: Moment,
): Promise<CompareQuestion> {
  const places = await placesOf(context);
  const isKnown = await knownThen(context, moment);
  const known = new Map(
    (await findIndicators(context.db))
      .filter(({ code }) => isKnown('indicator', code))
      .map((one) => [one.code, one]),
  );
  return {
    regions: listed(regions, 'regions', { zh: '地区', en: 'region' }).map(places.load),
    indicators: listed(indicators, 'indicators', { zh: '指标', en: 'indicator' }).map((code) => {
      const found = known.get(code);
      if (!found) throw notFound('指标', code);
      return found;
    }),
    periods: listed(periods, 'periods', { zh: '时期', en: 'period' }).map(readPeriod),
    form: form ?? null,
    places,
  };
}

function listed(text: string, parameter: keyof typeof COMPARE_LIMITS, word: Wording): string[] {
  const all = [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== '');
  const most = COMPARE_LIMITS[parameter];
  if (all.length === 0)
    throw new AppError(
      'invalid-request',
      { zh: `比较至少要有一个${word.zh}`, en: `A comparison needs at least one ${word.en}.` },
      { parameter },
    );
  if (all.length > most)
    throw new AppError(
      'invalid-request',
      {
        zh: `最多同时比较 ${most} 个${word.zh}，现有 ${all.length} 个`,
        en: `At most ${most} of “${word.en}” can be compared at once; there are ${all.length}.`,
      },
      {
        parameter,
        most,
      },
    );
  return all;
}

function readPeriod(text: string): WantedPeriod {
  if (text === 'newest' || isPeriod(text)) return text;
  throw new AppError(
    'invalid-request',
    {
      zh: `“${text}”不是时期：应写成 2026、2026-Q3、2026-09，或 newest（各地最新一期）`,
      en: `“${text}” is no period: write 2026, 2026-Q3, 2026-09, or newest (each region's newest).`,
    },
    { parameter: 'periods', value: text },
  );
}
