import type { IndicatorRow, RegionRow, TargetRow } from '#core/contract/targets.ts';
import { existsOn } from '#core/domain/region-place.ts';
import { Empty } from '../../components/Empty.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { compareHref } from '../../state/compare.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { reportingTo } from '../../state/region-tree.ts';
import { useList } from '../../state/use-answer.ts';

const SHOWN = 4;

/** Where to begin: the regions below a plan's own, by an indicator that adds up over them. */
export function Examples({ indicators, regions }: { indicators: IndicatorRow[]; regions: RegionRow[] }) {
  const { compare: words } = useWords();
  const moment = useMoment();
  const day = dayOfMoment(moment);
  const english = language.value === 'en';
  const targets = loadedValue(useList<TargetRow>(apiPaths.targets({}, moment)))?.items ?? [];
  const examples = targets.flatMap((target) => {
    const indicator = indicators.find(({ code }) => code === target.indicator);
    const region = regions.find(({ code }) => code === target.region);
    const below = reportingTo(target.region, regions).filter((one) => existsOn(one, day));
    return indicator && region && below.length > 1 && indicator.placeRollup !== 'none'
      ? [{ indicator, region, below }]
      : [];
  });
  if (examples.length === 0) return <Empty>{words.startPlain}</Empty>;
  return (
    <div class="empty compare-start">
      <p>{words.start}</p>
      {examples.slice(0, SHOWN).map(({ indicator, region, below }) => (
        <a
          key={`${region.code}${indicator.code}`}
          class="button"
          href={compareHref(
            below.map(({ code }) => code),
            [indicator.code],
            { asOf: moment },
          )}
        >
          {words.example(
            english ? (region.nameEn ?? region.name) : region.name,
            english ? indicator.nameEn : indicator.name,
          )}
        </a>
      ))}
    </div>
  );
}
