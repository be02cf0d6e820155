import type { ComponentChildren } from 'preact';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useSession } from '../state/session.ts';
import { SignInPanel } from './SignInPanel.tsx';

/** What makes sense for somebody with an account only. */
export function SignedIn({ children }: { children: ComponentChildren }) {
  const { signIn } = useWords();
  const session = loadedValue(useSession());
  if (session?.actor.personId === null) return <SignInPanel detail={signIn.personal} />;
  return children;
}
