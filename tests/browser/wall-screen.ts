import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a wall plays, with everything that it is going to ask for. */
export async function playing(page: Page): Promise<void> {
  await page.locator('.wall-scene').waitFor();
  // How many screens there are grows until the last answer is here.
  let before = -1;
  let times = 0;
  await expect
    .poll(
      async () => {
        const { of } = await place(page);
        times = of === before ? times + 1 : 0;
        before = of;
        return times;
      },
      { interval: 700, timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(3);
}

/** Which screen stands, of how many. */
export async function place(page: Page): Promise<{ at: number; of: number }> {
  const [at, of] = (await page.locator('.wall-place').innerText()).split('/').map(Number);
  return { at: at!, of: of! };
}

export const title = (page: Page) => page.locator('.wall-title').innerText();

/** Draws what is drawn later: charts. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.wall-chart')].every((box) => box.querySelector('svg, p')),
  );
}

/**
 * What is wrong with a screen: a scrollbar, a text wider than its box, outside its panel, on another text, or in
 * letters too small to be read from afar (below 1.85 % of the shorter side: 20 px of 1080), or in the hand (12 px).
 */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth) faults.push('scrolls sideways');
    if (root.scrollHeight > root.clientHeight) faults.push('scrolls');
    const least = Math.max(12, Math.min(innerWidth, innerHeight) * 0.0185);
    const boxes = '.wall-panel, .wall-card, .wall-head, .wall-foot, .wall-scene, .wall-tile, .wall-cell';
    const texts: { text: string; rect: DOMRect }[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('.wall-stage *')) {
      if (element.closest('.unseen')) continue;
      const style = getComputedStyle(element);
      const flat = element.closest('svg') === null && element.textContent?.trim() !== '';
      if (flat && element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline')
        faults.push(`wider than its box: ${element.textContent?.slice(0, 30)}`);
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
        if (text === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0 || style.visibility === 'hidden') continue;
        for (const line of range.getClientRects()) texts.push({ text, rect: line });
        const size = Number.parseFloat(style.fontSize);
        if (size < least) faults.push(`too small (${size.toFixed(1)} px): ${text}`);
        const box = element.closest(boxes)?.getBoundingClientRect();
        const slack = size * 0.35;
        if (
          box &&
          (rect.left < box.left - 2 ||
            rect.right > box.right + 2 ||
            rect.top < box.top - slack ||
            rect.bottom > box.bottom + slack)
        )
          faults.push(`outside its part: ${text}`);
      }
    }
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (width > 2 && height > Math.min(one.rect.height, other.rect.height) * 0.45)
          faults.push(`on one another: ${one.text} | ${other.text}`);
      }
    return faults;
  });
}
