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
        {listings.map(({ plan, month, issue }) => (
          <li key={month} class={month === chosen.month ? 'chosen' : undefined}>
            <a href={href(path, { plan, month })} aria-current={month === chosen.month ? 'true' : undefined}>
              {formatPeriod(month, language.value)}
            </a>
            <span class="mute">{issue}</span>
            <a href={apiPaths.briefingFile(plan, month, 'pdf', moment)} download>
              PDF
            </a>
            <a href={apiPaths.briefingFile(plan, month, 'png', moment)} download>
              PNG
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
