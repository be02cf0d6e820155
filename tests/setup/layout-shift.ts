import type { Page } from 'playwright-core';

declare global {
  interface Window {
    layoutShifts?: { value: number; what: string[] }[];
  }
}

/** Notes what moves on a page from its beginning, without anybody having pressed anything. Before `goto`. */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const what = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : '?',
        );
        window.layoutShifts!.push({ value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved (cumulative layout shift), and what. */
export async function layoutShift(page: Page): Promise<{ total: number; what: string[] }> {
  // Entries are told of after the frame that they are of.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  const shifts = await page.evaluate(() => window.layoutShifts ?? []);
  return {
    total: shifts.reduce((sum, { value }) => sum + value, 0),
    what: shifts.map(({ value, what }) => `${value.toFixed(4)} ${what.slice(0, 3).join(', ')}`),
  };
}
