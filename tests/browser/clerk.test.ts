import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

/** A month's page may take a while to set on a busy machine. */
const SETTING = { timeout: 60_000 };

const open = (path: string) => browser.open(`${server.url()}${path}`);

/** Waits until the picture of the page is drawn; gives its address and its size in pixels. */
async function sheet(page: Page, alt: RegExp) {
  const picture = page.getByRole('img', { name: alt });
  await picture.waitFor();
  await page.getByText('正在编制…').waitFor({ state: 'detached', ...SETTING });
  return picture.evaluate((image: HTMLImageElement) => ({
    address: new URL(image.currentSrc).pathname + new URL(image.currentSrc).search,
    width: image.naturalWidth,
    height: image.naturalHeight,
  }));
}

async function download(page: Page, link: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download', SETTING),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  const bytes = await readFile(await file.path());
  return {
    name: file.suggestedFilename(),
    magic: bytes.subarray(0, 5).toString('latin1'),
    size: bytes.length,
  };
}

it('this month’s page of a plan: seen, taken away as PDF and as a picture', async () => {
  const { page, screenshot } = await open('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '监测简报' }).click();
  await page.getByRole('heading', { name: '监测简报', level: 1 }).waitFor();
  const newest = await sheet(page, /机器人.*2026年10月监测简报/);
  expect(newest.address).toMatch(/^\/api\/v1\/briefings\/SD\/2026-10\.png$/);
  expect(newest.height / newest.width).toBeCloseTo(297 / 210, 2);
  await screenshot('briefing-1440');

  expect(await download(page, '下载 PDF')).toEqual({
    name: expect.stringMatching(/^山东.*2026年10月.*\.pdf$/),
    magic: '%PDF-',
    size: expect.any(Number),
  });
  expect(await download(page, '下载图片')).toMatchObject({
    name: expect.stringMatching(/^山东.*2026年10月.*\.png$/),
    magic: '\x89PNG\r',
  });
});

it('another plan, another month; the link brings somebody else to the same page', async () => {
  const { page } = await open('/briefings');
  await page.getByLabel('计划', { exact: true }).selectOption({ label: '江苏·机器人创新发展行动方案' });
  expect((await sheet(page, /江苏/)).address).toBe('/api/v1/briefings/JS/2026-10.png');
  await page.getByLabel('时期', { exact: true }).selectOption({ label: '2026年6月' });
  expect((await sheet(page, /江苏.*2026年6月/)).address).toBe('/api/v1/briefings/JS/2026-06.png');
  await expectQuery(page, { plan: 'JS', period: '2026-06' });
  await page.getByText('总第').first().waitFor();

  const { page: other } = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  expect((await sheet(other, /江苏.*2026年6月/)).address).toBe('/api/v1/briefings/JS/2026-06.png');
  expect((await download(other, '下载 PDF')).name).toMatch(/^江苏.*2026年6月.*\.pdf$/);

  await page.goBack();
  expect((await sheet(page, /江苏.*2026年10月/)).address).toBe('/api/v1/briefings/JS/2026-10.png');
});

it('as it was known on a day: picture, files and sentences ask for that moment', async () => {
  const { page } = await open('/about');
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
  );
  await page.goto(`${server.url()}/briefings?plan=SD&period=2026-06&asOf=2026-07-10`);
  expect((await sheet(page, /山东.*2026年6月/)).address).toBe(
    '/api/v1/briefings/SD/2026-06.png?asOf=2026-07-10',
  );
  expect(asked).toContain('/api/v1/briefings/SD/2026-06?asOf=2026-07-10');
  await page.getByText('正在查看截至 2026年7月10日 已知的数据').waitFor();
  // the second quarter's figures came in after that day
  await page.locator('figcaption').getByText('截至2026年一季度末').waitFor({ state: 'attached' });
  const file = page.getByRole('link', { name: '下载 PDF', exact: true });
  expect(await file.getAttribute('href')).toBe('/api/v1/briefings/SD/2026-06.pdf?asOf=2026-07-10');
  expect((await download(page, '下载 PDF')).magic).toBe('%PDF-');
  await page.locator('.banner').getByRole('button', { name: '回到最新' }).click();
  expect((await sheet(page, /2026年6月/)).address).toBe('/api/v1/briefings/SD/2026-06.png');
  await page.locator('figcaption').getByText('截至2026年二季度末').waitFor({ state: 'attached' });
  await page.goBack();

  await page.getByLabel('时期', { exact: true }).selectOption({ label: '2026年5月' });
  await sheet(page, /2026年5月/);
  await expectQuery(page, { plan: 'SD', period: '2026-05', asOf: '2026-07-10' });
  await page.getByRole('link', { name: '2026年4月', exact: true }).click();
  await sheet(page, /2026年4月/);
  await expectQuery(page, { plan: 'SD', period: '2026-04', asOf: '2026-07-10' });
});

it('a page that cannot be set says so, and is there after trying again', async () => {
  const { page } = await browser.open(`${server.url()}/about`, { expected: [/^response 503: GET .*\.png$/] });
  await page.route('**/api/v1/briefings/SD/*.png', (route) => route.fulfill({ status: 503 }));
  await page.goto(`${server.url()}/briefings?plan=SD&period=2026-09`);
  const alert = page.getByRole('alert').filter({ hasText: '简报未能编制' });
  await alert.waitFor();
  await page.unroute('**/api/v1/briefings/SD/*.png');
  await alert.getByRole('button', { name: '重试' }).click();
  expect((await sheet(page, /2026年9月/)).width).toBeGreaterThan(1000);
});
