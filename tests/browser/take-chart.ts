import type { Download, Locator, Page } from 'playwright-core';

/** Presses a way of taking a chart along, and gives what comes of it. */
export async function take(page: Page, frame: Locator, way: string): Promise<Download> {
  await frame.getByRole('button', { name: /^下载图表|^Download chart/ }).click();
  const coming = page.waitForEvent('download');
  await frame.getByRole('button', { name: way, exact: true }).click();
  return coming;
}
