import { useState } from 'preact/hooks';
import type { BriefingListing, BriefingView } from '#core/contract/briefings.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { apiPaths, type Moment } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** The page itself as a picture, with its sentences for those who cannot see it. */
export function BriefingSheet({ listing }: { listing: BriefingListing }) {
  const { plan, period } = listing;
  const moment = useMoment();
  const words = useWords();
  const { briefings: own } = words;
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  const view = loadedValue(useAnswer<BriefingView>(apiPaths.briefing(plan, period, moment)));
  const said = view && sentencesOf(view).map(plainText).join('');
  const again = () => {
    setState('loading');
    setTries(tries + 1);
  };
  return (
    <figure class="sheet">
      {state === 'loading' && (
        <p class="sheet-wait" role="status">
          {own.preparing}
        </p>
      )}
      {state === 'failed' ? (
        <div class="failed sheet-failed" role="alert">
          <p>{own.failed}</p>
          <button type="button" class="button" onClick={again}>
            {words.retry}
          </button>
        </div>
      ) : (
        <img
          key={tries}
          src={pictureOf(plan, period, moment, tries)}
          alt={own.alt(listing.title, formatPeriod(period, language.value))}
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
      )}
      {said && (
        <figcaption class="unseen" lang="zh-CN">
          {view.masthead.marks.map((mark) => mark.text).join('　')} {said}
        </figcaption>
      )}
    </figure>
  );
}

/** Everything that the page says in sentences, in the order in which it stands there. */
function sentencesOf({ summary, outlook, attention }: BriefingView): BriefingView['summary'] {
  return [...summary, ...(outlook ? outlook.sentences : []), ...attention];
}

/** The picture's address. A browser keeps a picture that failed: each try asks in a way of its own. */
function pictureOf(plan: string, period: string, moment: Moment, tries: number): string {
  const path = apiPaths.briefingFile(plan, period, 'png', moment);
  return tries === 0 ? path : `${path}#${tries}`;
}
