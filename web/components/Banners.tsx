import { useMoment } from '../state/address.ts';
import { lostSince } from '../state/data-version.ts';
import { useWords } from '../state/language.ts';
import { useShared } from '../state/shared.ts';
import { MomentBanner } from './MomentBanner.tsx';
import { ShareBanner } from './ShareBanner.tsx';

/** What must be known before anything below is read: a past moment, or a server that no longer answers. */
export function Banners() {
  const words = useWords();
  const moment = useMoment();
  const lost = lostSince.value;
  const shared = useShared();
  return (
    <>
      {shared ? <ShareBanner shared={shared} /> : moment !== null && <MomentBanner moment={moment} />}
      {lost && (
        <div class="banner banner-lost" role="alert">
          <p>{words.lost(lost.toTimeString().slice(0, 5))}</p>
        </div>
      )}
    </>
  );
}
