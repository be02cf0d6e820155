import type { ComponentChildren } from 'preact';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';

/** What only an administrator may do, and only from the present; else why not. */
export function MayChange({ children }: { children: ComponentChildren }) {
  const { definitions } = useWords();
  const moment = useMoment();
  const allowed = useMay('definition.change');
  if (moment !== null) return <p class="notice notice-stale">{definitions.pastMoment}</p>;
  if (allowed === null) return null;
  if (!allowed) return <p class="mute">{definitions.onlyAdministrator}</p>;
  return children;
}
