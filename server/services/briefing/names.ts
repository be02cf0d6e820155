import type { Locale } from '#core/domain/format.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import type { PlanRecord } from '#db/queries/plans.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';

/** What things are called in a briefing's language; what has no English name keeps its Chinese one. */
export interface Names {
  indicator: (indicator: Pick<IndicatorRecord, 'name' | 'nameEn'>) => string;
  indicatorOf: (code: string) => string;
  /** 济南市 / Jinan */
  region: (code: RegionCode) => string;
  /** 济南 / Jinan */
  shortRegion: (code: RegionCode) => string;
  plan: (plan: Pick<PlanRecord, 'title' | 'titleEn'>) => string;
  /** 山东·机器人高质量发展行动计划 / Shandong: robot action plan */
  shortPlan: (plan: Pick<PlanRecord, 'shortTitle' | 'kind' | 'region'>) => string;
  record: (code: RegionCode) => RegionRecord | undefined;
}

export async function namesIn(db: Db, locale: Locale): Promise<Names> {
  const regions = new Map((await findRegions(db)).map((region) => [region.code, region]));
  const indicators = new Map((await findIndicators(db)).map((one) => [one.code, one]));
  const english = locale === 'en';
  const region = (code: RegionCode, key: 'name' | 'shortName') => {
    const known = regions.get(code);
    if (!known) return code;
    return english ? (known.nameEn ?? known[key]) : known[key];
  };
  const indicator = ({ name, nameEn }: Pick<IndicatorRecord, 'name' | 'nameEn'>) =>
    english ? nameEn || name : name;
  return {
    indicator,
    indicatorOf: (code) => {
      const known = indicators.get(code);
      return known ? indicator(known) : code;
    },
    region: (code) => region(code, 'name'),
    shortRegion: (code) => region(code, 'shortName'),
    // Straight quotation marks: a Chinese font draws the curved ones a whole character wide.
    plan: ({ title, titleEn }) => (english ? (titleEn || title).replace(/[“”]/g, '"') : title),
    shortPlan: ({ shortTitle, kind, region: own }) =>
      english
        ? `${region(own.code, 'name')}: ${kind === 'event_notice' ? 'robot event series' : 'robot action plan'}`
        : shortTitle.replace(/（征求意见稿）$/, ''),
    record: (code) => regions.get(code),
  };
}
