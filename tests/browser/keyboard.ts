import type { Page } from 'playwright-core';

/** Where the keyboard is: what it stands on, and how one sees that. */
export interface Stop {
  /** The element's role or tag, and its name. */
  what: string;
  /** It can be seen on the screen. */
  inView: boolean;
  /** Something tells that it is focused: an outline, or a look that differs from the one without focus. */
  marked: boolean;
}

/** The stop of this moment; null while the keyboard is nowhere. */
export async function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof Element) || at === document.body) return null;
    const box = at.getBoundingClientRect();
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(at);
      const inside = [...at.querySelectorAll('*')].slice(0, 4).map((one) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(one);
        return fill + stroke + strokeWidth;
      });
      return {
        outlineStyle,
        outlineWidth,
        rest: [boxShadow, borderColor, backgroundColor, ...inside].join(),
      };
    };
    const focused = look();
    const outlined = focused.outlineStyle !== 'none' && Number.parseFloat(focused.outlineWidth) >= 1;
    let differs = false;
    if (!outlined && at instanceof HTMLElement) {
      at.blur();
      differs = look().rest !== focused.rest;
      at.focus({ preventScroll: true });
    }
    const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return {
      what: `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim().slice(0, 60)}`,
      inView:
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.right > 0 &&
        box.left < innerWidth,
      marked: outlined || differs,
    };
  });
}

/**
 * Presses Tab until the stop's words fit, and complains about every stop on the way that is not seen or not marked, and
 * about a keyboard that goes nowhere.
 * @throws Error when it is not come by within so many stops
 */
export async function tabTo(page: Page, what: RegExp, most = 120): Promise<Stop> {
  const faults: string[] = [];
  const seen: string[] = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) continue; // between the page's end and its beginning the browser has its turn
    seen.push(stop.what);
    if (!stop.inView) faults.push(`not in view: ${stop.what}`);
    if (!stop.marked) faults.push(`not marked: ${stop.what}`);
    if (what.test(stop.what)) {
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return stop;
    }
    const last = seen.slice(-6);
    if (last.length === 6 && new Set(last).size === 1) throw new Error(`Tab is caught by ${stop.what}`);
  }
  throw new Error(`Tab does not come by ${what}; it came by ${seen.join(' | ')}\n${faults.join('\n')}`);
}

/** Every stop of a page, once round; throws where one is not seen, not marked, or holds the keyboard. */
export async function tabRound(page: Page, most = 400): Promise<string[]> {
  const stops: string[] = [];
  const faults: string[] = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) {
      if (stops.length > 0) break;
      continue;
    }
    if (stops.length > 3 && stop.what === stops[0] && stops.length > 10) break;
    stops.push(stop.what);
    if (!stop.inView) faults.push(`not in view: ${stop.what}`);
    if (!stop.marked) faults.push(`not marked: ${stop.what}`);
  }
  if (stops.length >= most)
    faults.push(`no end after ${most} stops; the last: ${stops.slice(-3).join(' | ')}`);
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
  return stops;
}
