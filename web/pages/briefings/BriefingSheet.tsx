import { useState } from 'preact/hooks';
import type { BriefingView } from '#core/contract/briefings.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { type AskedBriefing, apiPaths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { CONTENT_LANGUAGE } from './content-language.ts';

interface Props {
  asked: AskedBriefing;
  title: string;
  view: BriefingView | null;
}

/** The page itself as a picture, with its sentences for those who cannot see it. */
export function BriefingSheet({ asked, title, view }: Props) {
  const words = useWords();
  const { briefings: own } = words;
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
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
          src={pictureOf(asked, tries)}
          lang={langOf(title)}
          alt={
            langOf(title)
              ? `${title} ${formatPeriod(asked.period, 'zh')}`
              : own.alt(title, formatPeriod(asked.period, language.value))
          }
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
      )}
      {said && (
        <figcaption class="unseen" lang={CONTENT_LANGUAGE[asked.written]}>
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
function pictureOf(asked: AskedBriefing, tries: number): string {
  const path = apiPaths.briefingFile(asked, 'png');
  return tries === 0 ? path : `${path}#${tries}`;
}
