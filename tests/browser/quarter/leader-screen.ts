import type { Page } from 'playwright-core';
import { panel } from '../panel.ts';
import type { Picture } from './reckoning.ts';

/** What the leader saw at one step: the figures, and every word and drawing around them. */
export interface Seen {
  picture: Picture;
  /** All texts of the overview, the plan's page and the indicator's. */
  texts: [overview: string, plan: string, indicator: string];
  /** The plan's page as drawn, point by point. */
  drawing: Buffer;
}

/**
 * Reads the leader's screens: the overview, the plan of 山东 and its scale.
 *
 * @param asOf the moment to look from; now when left out
 */
export async function lookAround(page: Page, origin: string, asOf?: string): Promise<Seen> {
  const query = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
  await open(page, `${origin}/indicators/robot_mfg_scale?region=370000${query}`);
  const sums = panel(page, '下级汇总');
  await sums.locator('ol, ul, p').first().waitFor();
  const rollUp = await rowsOf(sums);
  const sentences = await sums.innerText();
  const indicator = await words(page);

  await open(page, `${origin}/?${query.slice(1)}`);
  const overview = await words(page);

  await open(page, `${origin}/plans/SD?target=SD-Q2${query}`);
  await page.locator('.plan-regions .chart svg').first().waitFor();
  const gaps = await rowsOf(panel(page, '差距分解').locator('.parts'));
  const cities = await page.locator('.verdicts-region tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const texts = [...row.children].map((cell) => cell.textContent!.trim());
      const [name, , , gap] = texts as [string, string, string, string];
      const period = texts.find((text) => /^\d{4}年.季度$/.test(text)) ?? '';
      const level = row.querySelector('.v-level b')!.textContent!;
      return [name, [level, gap, period]] as [string, [string, string, string]];
    }),
  );
  const silent = await panel(page, '各地进度与差距')
    .locator('.chart-table tbody tr')
    .evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [name, covered] = [...row.children].map((one) => one.textContent!.trim());
        return /缺本期数据|数据未更新/.test(covered!) ? [name!] : [];
      }),
    );
  const level = await page.locator('.keycard-figure').first().innerText();
  const plan = await words(page);
  // What sticks to the window's edge would lie over the drawings, and elsewhere with the banner above them.
  const style = '.top, .banner { display: none !important; }';
  const drawing = await page.locator('main').screenshot({ animations: 'disabled', style });
  const [reported, derived, difference] = Object.values(rollUp);
  return {
    picture: {
      level: number(level),
      parts: gaps,
      cities: Object.fromEntries(cities),
      rollUp: reported === undefined ? null : { reported, derived: derived!, difference: difference! },
      counted:
        /\d{4}年.季度\d+个下级地区合计为[\d.]+亿元|下级地区都没有可汇总的数据。/.exec(sentences)?.[0] ?? '',
      silent: silent.sort(),
      leftOut: /未计入：(.*?)（缺数据）/.exec(sentences)?.[1] ?? '',
    },
    texts: [overview, plan, indicator],
    drawing,
  };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h2').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.chart-drawing')].every((chart) => chart.querySelector('svg') !== null),
  );
  await hideWhatTellsTheMoment(page);
}

/**
 * Takes away what rightly differs between a moment looked at then and looked at again: the line below a chart that
 * names the moment, and the form for remarks, which nobody pins to the past.
 */
async function hideWhatTellsTheMoment(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.chart-foot, .remark-form { display: none !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** What the page itself says, without the banner that names the moment. */
async function words(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/[ \t]+/g, ' ');
}

/** A small table by its row headings without their remarks. */
async function rowsOf(where: ReturnType<typeof panel>): Promise<Record<string, string>> {
  const rows = await where
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')!.firstChild!.textContent!,
        row.querySelector('td')!.textContent!,
      ]),
    );
  return Object.fromEntries(rows.map(([name, value]) => [name!.trim(), number(value!)]));
}

const number = (text: string): string => /[+−]?[\d.]+|—/.exec(text)?.[0] ?? text.trim();
