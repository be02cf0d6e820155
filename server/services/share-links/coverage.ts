import { AppError, type Kind, notFound } from '#core/domain/errors.ts';
import { reportsTo } from '#core/domain/region-place.ts';
import type { Coverage } from '#core/domain/sharing/coverage.ts';
import type { SharedPage } from '#core/domain/sharing/shared-page.ts';
import type { IndicatorCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findIssuedByCode } from '#db/queries/briefing-issues.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import { findWithin } from '#db/queries/lineage.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';

const NOTHING: Coverage = {
  plans: new Set(),
  indicators: new Set(),
  regions: new Set(),
  dividedBy: { regions: new Set(), indicators: new Set() },
};

/**
 * What the page of a link is about: which plans, indicators and regions its readers may ask for; of an issued briefing
 * none, since all that stands in it is its own.
 * @throws AppError `not-found` for a page about something that is not there
 */
export async function coverageOf(db: Db, page: SharedPage): Promise<Coverage> {
  if (page.page === 'overview') return { ...NOTHING, plans: null };
  const known = { indicators: await findIndicators(db), regions: await findRegions(db) };
  switch (page.page) {
    case 'plan':
      return planCoverage(db, page.plan, known);
    case 'region': {
      const regions = [page.region, ...belowOf(page.region, known)];
      requireAll([page.region], known.regions, '地区');
      return { ...NOTHING, indicators: null, regions: new Set(regions), dividedBy: above(regions, known) };
    }
    case 'indicator':
      requireAll([page.indicator], known.indicators, '指标');
      return { ...NOTHING, indicators: withParts([page.indicator], known), regions: null };
    case 'briefing':
      if (!(await findIssuedByCode(db, page.code))) throw notFound('已签发的简报', page.code);
      return NOTHING;
    case 'compare': {
      const { regions, indicators } = page;
      requireAll(regions, known.regions, '地区');
      requireAll(indicators, known.indicators, '指标');
      return {
        ...NOTHING,
        indicators: withParts(indicators, known),
        regions: new Set(regions),
        dividedBy: above(regions, known),
      };
    }
  }
}

interface Known {
  indicators: readonly IndicatorRecord[];
  regions: readonly RegionRecord[];
}

async function planCoverage(db: Db, code: string, known: Known): Promise<Coverage> {
  const plan = (await findPlans(db)).find((one) => one.code === code);
  if (!plan) throw notFound('计划', code);
  const targets = await findTargets(db, { plan: code });
  const regions = await findWithin(
    db,
    targets.map(({ region }) => region),
  );
  return {
    plans: new Set([code]),
    indicators: withParts(
      targets.map(({ indicator }) => indicator),
      known,
    ),
    regions: new Set(regions),
    dividedBy: above(regions, known),
  };
}

/** A ratio is shown with what it is made of. */
function withParts(codes: readonly IndicatorCode[], { indicators }: Known): Set<IndicatorCode> {
  const parts = indicators
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ numerator, denominator }) => [numerator, denominator].filter((one) => one !== null));
  return new Set([...codes, ...parts]);
}

/** A share is shown with what it is a share of: figures of the region above, by the indicators that divide. */
function above(codes: readonly RegionCode[], { indicators, regions }: Known): Coverage['dividedBy'] {
  const parents = regions.filter(({ code }) => codes.includes(code)).flatMap(({ parent }) => parent ?? []);
  const shares = indicators.filter(({ measureKind }) => measureKind === 'share');
  return {
    regions: new Set(parents),
    indicators: new Set(shares.flatMap(({ denominator }) => denominator ?? [])),
  };
}

/** Those that report to it: they stand on its page. */
function belowOf(code: RegionCode, { regions }: Known): RegionCode[] {
  return regions.filter((one) => reportsTo(one) === code).map((one) => one.code);
}

function requireAll(codes: readonly string[], known: readonly { code: string }[], kind: Kind): void {
  const missing = codes.find((code) => !known.some((one) => one.code === code));
  if (missing !== undefined) throw notFound(kind, missing);
}

/** Said of an address that is not shown outside. */
export function notShareable(address: string): AppError {
  return new AppError(
    'invalid-request',
    {
      zh: '只能分享总览、计划、地区、指标页，选好地区和指标的比较页，以及签发的简报。',
      en: 'Only the overview, the pages of plans, regions and indicators, a comparison with chosen regions and indicators, and an issued briefing can be shared.',
    },
    {
      field: 'address',
      address,
    },
  );
}
