import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { existsOn } from '#core/domain/region-place.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { LightLegend } from '../../components/LightLegend.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RegionMap } from '../../components/RegionMap.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { paths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { useWords } from '../../state/language.ts';
import { useMapView } from '../../state/map-view.ts';
import { useNames } from '../../state/names.ts';
import { byDistance } from '../../state/rankings.ts';

interface Props {
  /** Code of the region whose parts these are. */
  parent: string;
  /** Its name. */
  place: string;
  below: RegionRow[];
  /** The target that the page is about; null when the region has none. */
  chosen: ProgressRow | null;
  /** Of that target, in whatever region. */
  parts: ProgressRow[];
}

/** The regions below as a map; coloured and ranked where the chosen target was shared out among them. */
export function RegionBelow({ parent, place, below, chosen, parts: all }: Props) {
  const { region: words, plan, charts } = useWords();
  const names = useNames();
  const href = useHref();
  const { view } = useMapView(parent);
  const day = dayOfMoment(useMoment());
  const codes = new Set(below.map(({ code }) => code));
  const parts = byDistance(all.filter((row) => codes.has(row.region.code)));
  const title =
    chosen && parts.length > 0 ? words.childrenOf(names.indicator(chosen.indicator)) : words.below;
  return (
    <div class={parts.length > 0 ? 'region-below' : undefined}>
      <Panel title={title} {...(view === 'tiles' ? { note: plan.tilesNote } : {})}>
        <RegionMap
          label={words.below}
          parent={parent}
          place={place}
          regions={below.filter((one) => existsOn(one, day))}
          verdicts={new Map(parts.map((row) => [row.region.code, row]))}
          chosen={null}
          hrefOf={(one) => href(paths.region(one.code))}
        />
        {parts.length > 0 && <LightLegend />}
      </Panel>
      {parts.length > 0 && (
        <Panel
          title={plan.regionsTitle}
          note={words.byDistance}
          actions={
            <VerdictDownload
              title={charts.verdicts(
                names.region({ code: parent, name: place }),
                names.indicator(parts[0]!.indicator),
              )}
              rows={parts}
              subject="region"
              plan={parts[0]!.plan}
            />
          }
        >
          <VerdictTable rows={parts} subject="region" hrefOf={(row) => href(paths.region(row.region.code))} />
        </Panel>
      )}
    </div>
  );
}
