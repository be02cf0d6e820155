import { useEffect, useState } from 'preact/hooks';
import { renewedAt } from '../state/data-version.ts';
import { useWords } from '../state/language.ts';

/** How long the news stand on the screen; whoever cannot see them is told once. */
const SHOWN_MS = 8000;

/** Says that the screen was renewed because data were published. */
export function DataNews() {
  const { news } = useWords();
  const at = renewedAt.value;
  const [past, setPast] = useState<Date | null>(null);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setPast(at), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <div class="news" role="status">
      {at !== null && past !== at && <p>{news(at.toTimeString().slice(0, 5))}</p>}
    </div>
  );
}
