import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => null);

const SIZES = [
  { width: 360, height: 780 },
  { width: 390, height: 844 },
];

describe.each(SIZES)('on a telephone of $width × $height', (size) => {
  it.each(['zh', 'en'] as const)('two screens hold the answer: %s', async (lang) => {
    const { page, screenshot } = await browser.open(`${server.url()}/?lang=${lang}`, {
      ...size,
      theme: 'light',
    });
    await page.locator('.ranks li').first().waitFor();
    await screenshot(`phone-overview-${lang}-${size.width}`);
    const bottoms = await page.evaluate(() =>
      [...document.querySelectorAll('.phone-overview > :not(.fold)')].map((part) =>
        Math.round(part.getBoundingClientRect().bottom + scrollY),
      ),
    );
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(2 * size.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });
});

describe('what is folded away', () => {
  const open = (path = '/') => browser.open(`${server.url()}${path}`, SIZES[1]);

  it('opens with one tap and stays open by the address, on the way back too', async () => {
    const { page } = await open();
    await page.locator('.ranks li').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.getByRole('heading', { name: '各计划推进情况' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(5);
    await expectQuery(page, { open: 'plans' });
    await page.getByRole('heading', { name: '计划时间轴' }).click();
    await page.locator('.plan-time svg').first().waitFor();
    await expectQuery(page, { open: 'plans.time' });
    await page.reload();
    await expect.poll(() => page.getByRole('article').count()).toBe(5);
    await page
      .getByRole('article')
      .first()
      .getByRole('link', { name: /查看计划/ })
      .click();
    await page.getByRole('navigation', { name: '所在位置' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('article').count()).toBe(5);
    await page.getByRole('heading', { name: '各计划推进情况' }).click();
    await expectQuery(page, { open: 'time' });
  });

  it('lists all of whom only the first are named', async () => {
    const { page } = await open();
    const worst = page.locator('.phone-overview > .panel .ranks li');
    await expect.poll(() => worst.count()).toBe(4);
    await page
      .locator('.fold')
      .filter({ hasText: '落后' })
      .getByRole('heading', { level: 2 })
      .first()
      .click();
    await expect.poll(() => page.locator('.fold .ranks li').count()).toBeGreaterThan(4);
  });

  it('is all on paper', async () => {
    const { page } = await open();
    await page.locator('.ranks li').first().waitFor();
    const text = (await pdfText(await page.pdf({ preferCSSPageSize: true }))).join('');
    for (const title of ['总体情况', '计划时间轴', '各计划推进情况', '待人确认', '重庆'])
      expect(text).toContain(title);
  });
});
