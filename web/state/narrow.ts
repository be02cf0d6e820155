import { signal } from '@preact/signals';
import { onServer } from './on-server.ts';

const NARROW = '(max-width: 640px)';

/** Whether the window is as narrow as a telephone's; changes with it. */
export const narrow = signal(!onServer && matchMedia(NARROW).matches);

export function watchNarrow(): void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', () => {
    narrow.value = query.matches;
  });
}
