import type { Page } from 'playwright-core';

/** What a person did to come to an answer. */
export interface Effort {
  clicks: number;
  keys: number;
  /** From the address that was opened to the answer on the screen. */
  seconds: number;
}

/**
 * Counts real clicks and key presses on a page, as the browser itself tells them: what a script makes up does not
 * count. Call it before the page is opened.
 */
export async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.addInitScript(() => {
    const counted = { clicks: 0, keys: 0 };
    (window as unknown as { effort: typeof counted }).effort = counted;
    const count = (kind: keyof typeof counted) => (event: Event) => {
      if (event.isTrusted) counted[kind] += 1;
    };
    addEventListener('click', count('clicks'), true);
    addEventListener('keydown', count('keys'), true);
  });
  const start = performance.now();
  return async () => {
    const seconds = Math.round((performance.now() - start) / 10) / 100;
    const counted = await page.evaluate(
      () => (window as unknown as { effort: { clicks: number; keys: number } }).effort,
    );
    return { ...counted, seconds };
  };
}
