import { langOf } from '../state/lang-of.ts';
import { useWords } from '../state/language.ts';

/** Where the document says it. */
export function Locator({ locator, line }: { locator: string; line: number | null }) {
  const words = useWords();
  return (
    <span class="locator" lang={langOf(locator)}>
      {words.locator(locator, line)}
    </span>
  );
}
