import type { MomentsView } from '#core/contract/moments.ts';
import { apiPaths, paths } from '../paths.ts';
import { useQuery } from '../state/address.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useAnswer } from '../state/use-answer.ts';
import { momentText } from './MomentPicker.tsx';
import { Publication } from './Publications.tsx';

/** Says that one looks at the past, from which publication, and leads to the one before, the one after, and back. */
export function MomentBanner({ moment }: { moment: string }) {
  const words = useWords();
  const { moments } = words.history;
  const [, change] = useQuery();
  const around = loadedValue(useAnswer<MomentsView>(apiPaths.moments(moment, 2)));
  const [current, older] = around?.items ?? [];
  const go = (asOf: string | null) => change({ asOf });
  return (
    <div class="banner banner-moment" role="status">
      <div class="banner-row">
        <p>
          {words.moment.banner(momentText(moment))}
          {current && (
            <span class="banner-publication">
              <Publication row={current} />
            </span>
          )}
          {around && !current && <span class="banner-publication">{moments.nothingYet}</span>}
        </p>
        <span class="row">
          <button type="button" class="link" disabled={!older} onClick={() => older && go(older.at)}>
            {moments.older}
          </button>
          <button
            type="button"
            class="link"
            disabled={!around?.next}
            onClick={() => around?.next && go(around.next.at)}
          >
            {moments.newer}
          </button>
          <a href={`${paths.changes()}?since=${encodeURIComponent(moment)}`}>{moments.changes}</a>
          <button type="button" class="link" onClick={() => go(null)}>
            {words.moment.clear}
          </button>
        </span>
      </div>
    </div>
  );
}
