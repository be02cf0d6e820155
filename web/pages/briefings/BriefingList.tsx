import { useLocation } from 'preact-iso/router';
import type { BriefingListing } from '#core/contract/briefings.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';

/** All months of one plan, newest first. */
export function BriefingList({ listings, chosen }: { listings: BriefingListing[]; chosen: BriefingListing }) {
  const { briefings: words, items } = useWords();
  const { path } = useLocation();
  const href = useHref();
  const moment = useMoment();
  return (
    <Panel title={words.listTitle} note={items(listings.length)}>
      <ul class="briefing-list">
        {listings.map(({ plan, period, issue }) => (
          <li key={period} class={period === chosen.period ? 'chosen' : undefined}>
            <a
              href={href(path, { plan, period })}
              aria-current={period === chosen.period ? 'true' : undefined}
            >
              {formatPeriod(period, language.value)}
            </a>
            <span class="mute">{issue}</span>
            <a href={apiPaths.briefingFile(plan, period, 'pdf', moment)} download>
              PDF
            </a>
            <a href={apiPaths.briefingFile(plan, period, 'png', moment)} download>
              PNG
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
