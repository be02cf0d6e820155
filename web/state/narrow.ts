import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 640px)';

/** Whether the window is as narrow as a telephone's; changes with it. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return narrow;
}
