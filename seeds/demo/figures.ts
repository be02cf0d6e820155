import type { Indicator } from '#core/domain/indicator.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import type { DemoFigure } from './demo-figure.ts';
import { FUJIAN_STORIES } from './fujian.ts';
import { JIANGSU_STORIES } from './jiangsu.ts';
import { type LevelPath, levelPath, sumOfPaths } from './level-path.ts';
import { MINHANG_STORIES } from './minhang.ts';
import { reportedAt, statusOf } from './reporting.ts';
import { revisedFigures } from './revision.ts';
import { seriesFigures } from './series.ts';
import { SHANDONG_STORIES } from './shandong.ts';
import type { Story } from './story.ts';

const STORIES: readonly Story[] = [
  ...FUJIAN_STORIES,
  ...JIANGSU_STORIES,
  ...MINHANG_STORIES,
  ...SHANDONG_STORIES,
];

/**
 * Every demonstration figure in every version, in the order in which they came in. Always the same:
 * nothing here depends on the clock or on luck. Of no region is there a figure for a quarter that its
 * story does not reach.
 */
export function demoFigures(): DemoFigure[] {
  const places = reportingOrder();
  const first = STORIES.flatMap((story) => figuresOf(story, places));
  return [...first, ...revisedFigures(first)].sort(
    (a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt),
  );
}

function figuresOf(story: Story, places: ReadonlyMap<RegionCode, number>): DemoFigure[] {
  const { plan, region } = story;
  const indicator = indicatorOf(story);
  return seriesFigures(indicator, pathOf(story), wordsOf(story)).map((figure) => ({
    ...figure,
    plan,
    indicator: indicator.code,
    region,
    unit: indicator.unit,
    status: statusOf(figure.period),
    note: null,
    reportedAt: reportedAt(figure.period, places.get(region)!),
  }));
}

function pathOf(story: Story): LevelPath {
  const { plan, indicator, region, anchors } = story;
  if (anchors !== 'sum') return levelPath(anchors, 10 ** indicatorOf(story).decimals, plan, wordsOf(story));
  const parts = STORIES.filter((s) => s.plan === plan && s.indicator === indicator && s.region !== region);
  return sumOfPaths(parts.map(pathOf));
}

function wordsOf({ indicator, region }: Story): string {
  return `${indicator}|${region}`;
}

function indicatorOf({ indicator }: Story): Indicator {
  const found = INDICATORS.find(({ code }) => code === indicator);
  if (!found) throw new RangeError(`The demonstration tells a story of an unknown indicator, ${indicator}`);
  return found;
}

/** Cities and districts report before the provinces that add them up. */
function reportingOrder(): Map<RegionCode, number> {
  const isProvince = (region: RegionCode) => region.endsWith('0000');
  const regions = [...new Set(STORIES.map(({ region }) => region))].sort(
    (a, b) => Number(isProvince(a)) - Number(isProvince(b)) || Number(a) - Number(b),
  );
  return new Map(regions.map((region, place) => [region, place]));
}
