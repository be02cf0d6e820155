import { tileMap } from '#core/charts/tile-map.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { existsOn } from '#core/domain/region-place.ts';
import { A } from '../../components/A.tsx';
import { LightLegend } from '../../components/LightLegend.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RegionMap } from '../../components/RegionMap.tsx';
import { paths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { headlineTarget } from '../../state/headline.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { reportingTo } from '../../state/region-tree.ts';

/** A tile map for every region that has regions below it and a plan of its own. */
export function RegionMaps({ regions, rows }: { regions: RegionRow[]; rows: ProgressRow[] }) {
  const { items } = useWords();
  const names = useNames();
  const href = useHref();
  const day = dayOfMoment(useMoment());
  const nation = regions.find((region) => region.kind === 'nation');
  const sharedOut = new Set(rows.filter((row) => row.allocated).map((row) => row.plan));
  const isShared = (region: RegionRow) =>
    rows.some((row) => !row.allocated && row.region.code === region.code && sharedOut.has(row.plan));
  const sizeOf = (region: RegionRow) =>
    tileMap(reportingTo(region.code, regions), { side: 1, space: 0 }).height;
  const parents = regions
    .filter((region) => region !== nation && reportingTo(region.code, regions).length > 1)
    .sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || sizeOf(a) - sizeOf(b));
  return (
    <>
      <div class="region-maps">
        {parents.map((parent) => {
          const below = reportingTo(parent.code, regions).filter((region) => existsOn(region, day));
          const own = rows.filter((row) => row.region.code === parent.code && !row.allocated);
          const shared = headlineTarget(
            rows.filter((row) => own.some(({ target }) => target === row.target)),
          );
          const parts = rows.filter((row) => row.allocated && row.target === shared?.target);
          return (
            <Panel
              class={tileMap(below, { side: 1, space: 0 }).width > 8 ? 'region-map-wide' : ''}
              key={parent.code}
              title={<A to={paths.region(parent.code)}>{names.region(parent)}</A>}
              note={parts.length > 0 && shared ? names.indicator(shared.indicator) : items(below.length)}
            >
              <RegionMap
                label={names.region(parent)}
                parent={parent.code}
                place={names.region(parent)}
                regions={below}
                verdicts={new Map(parts.map((row) => [row.region.code, row]))}
                chosen={null}
                hrefOf={(region) => href(paths.region(region.code))}
              />
            </Panel>
          );
        })}
      </div>
      <LightLegend />
    </>
  );
}
