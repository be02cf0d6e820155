import { useMoment } from '../state/address.ts';
import { shownFrom } from '../state/answers.ts';
import { lostSince } from '../state/data-version.ts';
import { language, useWords } from '../state/language.ts';
import { minuteText } from '../state/minute-text.ts';
import { useShared } from '../state/shared.ts';
import { MomentBanner } from './MomentBanner.tsx';
import { ShareBanner } from './ShareBanner.tsx';

/** What must be known before anything below is read: a past moment, or a server that no longer answers. */
export function Banners() {
  const words = useWords();
  const moment = useMoment();
  const lost = lostSince.value;
  const shared = useShared();
  const kept = shownFrom.value;
  return (
    <>
      {shared ? <ShareBanner shared={shared} /> : moment !== null && <MomentBanner moment={moment} />}
      {kept && (
        <div class="banner banner-lost" role="alert">
          <p>{words.offline(minuteText(kept, language.value))}</p>
        </div>
      )}
      {lost && !kept && (
        <div class="banner banner-lost" role="alert">
          <p>{words.lost(lost.toTimeString().slice(0, 5))}</p>
        </div>
      )}
    </>
  );
}
