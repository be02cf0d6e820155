import type { Locator, Page } from 'playwright-core';

/** The card of a page that has this title. */
export function panel(page: Page, title: string): Locator {
  return page
    .locator('.panel')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
}
