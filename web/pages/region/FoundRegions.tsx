import type { RegionRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { ancestorsOf, searchRegions } from '../../state/region-tree.ts';
import { wholeRegionName } from '../../state/short-name.ts';

/** Regions that a text matches, with where they lie. */
export function FoundRegions({ text, regions }: { text: string; regions: RegionRow[] }) {
  const { region: words } = useWords();
  const found = searchRegions(text, regions);
  if (found.length === 0) return <Empty>{words.noMatch}</Empty>;
  return (
    <ul class="cards">
      {found.map((region) => (
        <li key={region.code} class="card">
          <p class="card-head">
            <span class="code">{region.code}</span>
            <span>{words.kinds[region.kind]}</span>
          </p>
          <p class="card-title">
            <A to={paths.region(region.code)}>{wholeRegionName(region, language.value)}</A>
          </p>
          <p class="card-note">
            {ancestorsOf(region.code, regions)
              .map((one) => wholeRegionName(one, language.value))
              .join(' / ')}
          </p>
          {region.validTo && <p class="card-note">{words.validTo(region.validTo)}</p>}
        </li>
      ))}
    </ul>
  );
}
