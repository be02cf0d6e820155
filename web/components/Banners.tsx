import { useMoment } from '../state/address.ts';
import { lostSince } from '../state/data-version.ts';
import { useWords } from '../state/language.ts';
import { MomentBanner } from './MomentBanner.tsx';

/** What must be known before anything below is read: a past moment, or a server that no longer answers. */
export function Banners() {
  const words = useWords();
  const moment = useMoment();
  const lost = lostSince.value;
  return (
    <>
      {moment !== null && <MomentBanner moment={moment} />}
      {lost && (
        <div class="banner banner-lost" role="alert">
          <p>{words.lost(lost.toTimeString().slice(0, 5))}</p>
        </div>
      )}
    </>
  );
}
