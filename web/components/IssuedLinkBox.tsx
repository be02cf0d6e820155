import type { IssuedLink } from '#core/contract/managed-people.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';
import { CopyBox } from './CopyBox.tsx';

/** A one-time link, shown while one is here and never again. */
export function IssuedLinkBox({ link }: { link: IssuedLink }) {
  const { people } = useWords();
  return (
    <div class="form-done" role="status">
      <p>{people.linkShown}</p>
      <CopyBox label={people.link} text={location.origin + link.path} />
      <p class="form-hint">{people.linkUntil(chinaMinute(link.expiresAt))}</p>
    </div>
  );
}
