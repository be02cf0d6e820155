import { useLocation } from 'preact-iso/router';
import type { BriefingListing } from '#core/contract/briefings.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Panel } from '../../components/Panel.tsx';
import { type AskedBriefing, apiPaths } from '../../paths.ts';
import { useHref, useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';

interface Props {
  listings: BriefingListing[];
  chosen: BriefingListing;
  asked: AskedBriefing;
}

/** All periods of one kind, newest first. */
export function BriefingList({ listings, chosen, asked }: Props) {
  const { briefings: words, items } = useWords();
  const { path } = useLocation();
  const href = useHref();
  const [query] = useQuery();
  return (
    <Panel title={words.listTitle} note={items(listings.length)}>
      <ul class="briefing-list">
        {listings.map(({ period, issue }) => (
          <li key={period} class={period === chosen.period ? 'chosen' : undefined}>
            <a
              href={href(path, { ...query, period })}
              aria-current={period === chosen.period ? 'true' : undefined}
            >
              {formatPeriod(period, language.value)}
            </a>
            <span class="mute">{issue}</span>
            <a href={apiPaths.briefingFile({ ...asked, period }, 'pdf')} download>
              PDF
            </a>
            <a href={apiPaths.briefingFile({ ...asked, period }, 'png')} download>
              PNG
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
