import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the address asks for. */
function queryOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Waits until the address asks for exactly this: the browser tells of a change a moment after it was made. */
export async function expectQuery(page: Page, query: Record<string, string>): Promise<void> {
  await expect.poll(() => queryOf(page)).toEqual(query);
}
