import { useEffect } from 'preact/hooks';
import { useWords } from './language.ts';

/** Names the window after the page. */
export function useTitle(title: string | null): void {
  const { site } = useWords();
  useEffect(() => {
    document.title = title === null ? site : `${title} · ${site}`;
  }, [title, site]);
}
