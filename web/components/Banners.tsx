import { useMoment, useQuery } from '../state/address.ts';
import { lostSince } from '../state/data-version.ts';
import { useWords } from '../state/language.ts';
import { momentText } from './MomentPicker.tsx';

/** What must be known before anything below is read: a past moment, or a server that no longer answers. */
export function Banners() {
  const words = useWords();
  const moment = useMoment();
  const [, change] = useQuery();
  const lost = lostSince.value;
  return (
    <>
      {moment !== null && (
        <div class="banner banner-moment" role="status">
          <p>
            {words.moment.banner(momentText(moment))}{' '}
            <button type="button" class="link" onClick={() => change({ asOf: null })}>
              {words.moment.clear}
            </button>
          </p>
        </div>
      )}
      {lost && (
        <div class="banner banner-lost" role="alert">
          <p>{words.lost(lost.toTimeString().slice(0, 5))}</p>
        </div>
      )}
    </>
  );
}
