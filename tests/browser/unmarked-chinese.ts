import type { Page } from 'playwright-core';

/**
 * The Chinese that an English page does not say is Chinese: text outside an element with its language, and labels,
 * which are read out in the language of their element.
 */
export function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chinese = (text: string | null) => text !== null && /\p{Script=Han}/u.test(text);
    const marked = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh');
    const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext'];
    const found = [document.title].filter(chinese);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('script, style') || marked(element)) continue;
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const texts = own.map(({ textContent }) => textContent);
      const labels = spoken.map((name) => element.getAttribute(name));
      found.push(...[...texts, ...labels].filter((text) => text !== null).filter(chinese));
    }
    return [...new Set(found)];
  });
}
