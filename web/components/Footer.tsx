import { apiPaths, paths } from '../paths.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { health } from '../state/data-version.ts';
import { useWords } from '../state/language.ts';
import { printing } from '../state/printing.ts';
import { useShared } from '../state/shared.ts';
import { A } from './A.tsx';

export function Footer() {
  const words = useWords();
  const known = health.value;
  const shared = useShared() !== null;
  return (
    <footer class="foot">
      <p>
        {words.foot.rounding} {words.foot.scales}
      </p>
      <p class="paper-only">{printing.value && words.printed(chinaMinute(new Date().toISOString()))}</p>
      <p class="foot-links">
        {!shared && (
          <>
            <A to={paths.definitions()}>{words.definitions.title}</A>
            <A to={paths.about()}>{words.nav.about}</A>
            <a href={apiPaths.reading()} target="_blank" rel="noopener">
              {words.foot.api}
            </a>
          </>
        )}
        {known && <span>{words.foot.version(known.version, String(known.dataVersion))}</span>}
      </p>
    </footer>
  );
}
