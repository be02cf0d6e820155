import type { RegionCode } from '../units.ts';
import { type Issue, refusal } from './issue.ts';
import type { Reading } from './read-book.ts';
import type { RefusedCell, ReportedFigure } from './reported-figure.ts';

/**
 * Takes out the figures of regions for which whoever hands in the file does not report.
 *
 * @param allowed null for every region
 */
export function refuseOutsideRegions(reading: Reading, allowed: ReadonlySet<RegionCode> | null): Reading {
  if (allowed === null) return reading;
  const outside = reading.figures.filter(({ region }) => !allowed.has(region.code));
  const refused = outside.map((figure): RefusedCell => {
    const { place, seen, region, indicator, period } = figure;
    return { place, seen, region, indicator, period, issues: [outsideYourRegions(figure)] };
  });
  return {
    ...reading,
    figures: reading.figures.filter((figure) => !outside.includes(figure)),
    refused: [...reading.refused, ...refused],
    issues: [...reading.issues, ...refused.flatMap(({ issues }) => issues)],
  };
}

const outsideYourRegions = ({ place, seen, region }: ReportedFigure): Issue =>
  refusal(
    'outside-your-regions',
    place,
    seen,
    {
      zh: `“${region.name}”不在您的填报范围内。`,
      en: `You do not report for "${region.name}".`,
    },
    { zh: '只含您负责填报的地区的文件', en: 'a file of the regions that you report for' },
  );
