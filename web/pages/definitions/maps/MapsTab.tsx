import type { RegionRow } from '#core/contract/targets.ts';
import { Choice } from '../../../components/Choice.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useQuery } from '../../../state/address.ts';
import { useWords } from '../../../state/language.ts';
import { useNames } from '../../../state/names.ts';
import { reportingTo } from '../../../state/region-tree.ts';
import { useMay } from '../../../state/session.ts';
import { useList } from '../../../state/use-answer.ts';
import { MayChange } from '../MayChange.tsx';
import { LoadMap } from './LoadMap.tsx';
import { ShapeList } from './ShapeList.tsx';
import '../../../styles/maps.css';

/** Outlines of regions: loading a file, and what was loaded. */
export function MapsTab() {
  const { maps: words } = useWords();
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    <Loaded answer={regions} skeleton={<Skeleton height={300} />}>
      {({ items }) => (
        <div class="stack">
          <Panel title={words.title} note={words.note}>
            <p class="summary">{words.law}</p>
          </Panel>
          <MayChange>
            <OfRegion regions={items} />
          </MayChange>
        </div>
      )}
    </Loaded>
  );
}

function OfRegion({ regions }: { regions: RegionRow[] }) {
  const { maps: words } = useWords();
  const names = useNames();
  const [query, change] = useQuery();
  const allowed = useMay('definition.change');
  const parents = regions.filter((region) => reportingTo(region.code, regions).length > 0);
  const first = parents.find(({ kind }) => kind !== 'nation') ?? parents[0];
  const parent = parents.find(({ code }) => code === query.region) ?? first;
  if (!parent || !allowed) return null;
  return (
    <>
      <Panel
        title={names.region(parent)}
        actions={
          <Choice
            label={words.region}
            value={parent.code}
            onChoose={(region) => change({ region }, true)}
            options={parents.map((one) => ({ value: one.code, text: names.region(one) }))}
          />
        }
      >
        <LoadMap key={parent.code} parent={parent} regions={reportingTo(parent.code, regions)} />
      </Panel>
      <ShapeList parent={parent.code} />
    </>
  );
}
