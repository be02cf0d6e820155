import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { collection, feature, polygon, rectangle } from '../domain/map/figures.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

/** The cities of Shandong as rectangles in a grid: no boundary of anything. */
const CITIES = [
  ...['370100', '370200', '370300', '370400', '370500', '370600', '370700', '370800'],
  ...['370900', '371000', '371100', '371300', '371400', '371500', '371600', '371700'],
];
const outline = (code: string, index: number) => {
  const [west, south] = [115 + (index % 5) * 1.4, 37.5 - Math.floor(index / 5)];
  const width = index === 4 ? 0.25 : 1.4;
  return feature({ code }, polygon(rectangle(west, south, west + width, south + 1)));
};
const all = collection(...CITIES.map(outline));
const broken = collection(
  outline('370100', 0),
  feature({ name: '青岛市' }, polygon(rectangle(117, 36, 118, 37).slice(0, 4))),
);

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

async function choose(page: Page, name: string, text: string) {
  await page
    .getByLabel('GeoJSON 文件')
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

async function fill(page: Page, number: string) {
  await page.getByLabel('审图号', { exact: true }).fill(number);
  await page.getByLabel('来源').fill('测试用矩形，非真实边界');
  await page.getByLabel('有效期第一天').fill('2023-05-01');
}

it('an administrator loads outlines: refused with the feature named, then looked at, loaded and withdrawn', async () => {
  const visit = await open('/definitions?tab=maps&region=370000');
  const { page, screenshot } = visit;
  await page.getByText('还没有载入过轮廓').waitFor();
  await choose(page, '坏.geojson', broken);
  await fill(page, '没有');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('heading', { name: '有 2 处问题，没有载入任何轮廓' }).waitFor();
  await page.getByRole('row', { name: /第 2 个要素（青岛市），第 1 面，外环，第 4 点 环没有闭合/ }).waitFor();
  await screenshot('maps-refused-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(visit, 390);
  await screenshot('maps-refused-390');
  await page.setViewportSize({ width: 1440, height: 900 });

  await choose(page, '好.geojson', all);
  await fill(page, '鲁SG（2023）026号');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('heading', { name: '检查通过：16 个地区' }).waitFor();
  expect(await page.locator('.map-preview .map-area').count()).toBe(16);
  await page.getByText('审图号：鲁SG(2023)026号').waitFor();
  await screenshot('maps-checked-1440');
  await page.getByRole('button', { name: '载入 16 个轮廓' }).click();
  await page.getByText('已载入 16 个轮廓。').waitFor();
  await page.getByRole('row', { name: /济南市 使用中 鲁SG\(2023\)026号/ }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(visit, 390);
  await screenshot('maps-loaded-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await screenshot('maps-loaded-1440');

  await page.getByRole('button', { name: /撤回 菏泽市/ }).click();
  await page.getByRole('button', { name: '确定撤回' }).click();
  await page.getByRole('row', { name: /菏泽市 已撤回/ }).waitFor();
  await page.getByRole('link', { name: '到地区页查看地图' }).click();
  await page.locator('.map-area').first().waitFor();
});

it('a region is shown by tiles, as a map and ranked; who lacks an outline stands beside the map', async () => {
  const visit = await open('/regions/370000');
  const { page, screenshot } = visit;
  await page.locator('.tiles').waitFor();
  await page.getByRole('button', { name: '地图', exact: true }).click();
  const map = page.locator('.map-drawing');
  await map.waitFor();
  expect(new URL(page.url()).searchParams.get('map')).toBe('map');
  expect(await page.locator('.map-area').count()).toBe(15);
  await page.getByText('以下 1 个地区没有当日有效的轮廓').waitFor();
  await page.locator('.map-missing').getByRole('link', { name: '菏泽市' }).waitFor();
  await page
    .getByText(/^审图号：鲁SG\(2023\)026号　来源：测试用矩形，非真实边界　有效期：2023-05-01起$/)
    .waitFor();
  const named = await page.locator('.map-labels text').allTextContents();
  expect(named.some((text) => /^[●▲■◆×○] 济南$/.test(text))).toBe(true);
  await page.getByText('一格一地').waitFor({ state: 'detached' });
  const narrow = page.locator('.map-numbers li');
  expect(await narrow.allInnerTexts()).toEqual([expect.stringMatching(/^1\s+东营市 \S+ \d+%$/)]);
  await screenshot('region-map-1440');

  const jinan = map.getByRole('link', { name: /^济南市：(正常|关注|滞后|已达|缺报|数据)/ });
  await jinan.focus();
  expect(await page.locator('.map-told').innerText()).toMatch(/^济南市：/);
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(visit, 390);
  await screenshot('region-map-390');
  await page.setViewportSize({ width: 1440, height: 900 });

  const part = page.locator('.tiles-take').first();
  const file = await take(page, part, 'SVG 矢量图');
  const svg = await readFile(await file.path(), 'utf8');
  for (const words of ['审图号：鲁SG(2023)026号', '菏泽市', '演示数据', '征求意见稿', '数据时点'])
    expect(svg).toContain(words);
  const csv = await readFile(await (await take(page, part, 'CSV 数据')).path(), 'utf8');
  expect(csv).toContain('审图号：鲁SG(2023)026号');
  const png = await take(page, part, 'PNG 图片（2 倍）');
  expect(png.suggestedFilename()).toMatch(/\.png$/);
  await png.saveAs(new URL('../../build/review/map-picture.png', import.meta.url).pathname);

  await page.getByRole('button', { name: '排名', exact: true }).click();
  await page
    .locator('.panel')
    .filter({ has: page.locator('.map-switch') })
    .getByRole('table')
    .waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url()}/regions/370000?map=map`);
  await page.locator('.map-credits').waitFor();
  expect(await page.locator('.map-credits').isVisible()).toBe(true);
  expect(await page.locator('.map-switch').isVisible()).toBe(false);
  await screenshot('region-map-print');
  await page.emulateMedia({ media: 'screen' });

  await jinan.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/regions\/370100/);
});

it('the plan shows it too; before the outlines hold there are tiles only; elsewhere no switch', async () => {
  const { page, screenshot } = await open('/plans/SD?map=map');
  await page.locator('.map-area').first().waitFor();
  await screenshot('plan-map-1440');
  await page.goto(`${server.url()}/regions/370000?map=map&asOf=2023-04-30`);
  await page.locator('.tiles').waitFor();
  expect(await page.getByRole('button', { name: '地图', exact: true }).count()).toBe(0);
  await page.goto(`${server.url()}/regions/320000?map=map`);
  await page.locator('.tiles').waitFor();
  expect(await page.getByRole('button', { name: '地图', exact: true }).count()).toBe(0);
});

it.each(['dark', 'contrast'] as const)('a map can be read in the %s look, in English', async (theme) => {
  const { page, screenshot } = await open('/regions/370000?map=map&lang=en', { theme });
  await page.locator('.map-area').first().waitFor();
  await page.getByText(/^Review number: 鲁SG\(2023\)026号/).waitFor();
  await page.locator('.region-below').scrollIntoViewIfNeeded();
  await screenshot(`region-map-${theme}`);
});
