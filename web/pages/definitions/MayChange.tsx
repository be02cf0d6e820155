import type { ComponentChildren } from 'preact';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useSession } from '../../state/session.ts';

/** What only an administrator may do, and only from the present; else why not. */
export function MayChange({ children }: { children: ComponentChildren }) {
  const { definitions } = useWords();
  const moment = useMoment();
  const session = loadedValue(useSession());
  if (moment !== null) return <p class="notice notice-stale">{definitions.pastMoment}</p>;
  if (session === null) return null;
  if (session.actor.role !== 'administrator') return <p class="mute">{definitions.onlyAdministrator}</p>;
  return children;
}
