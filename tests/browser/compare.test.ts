import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string, size: { width?: number; height?: number; expected?: RegExp[] } = {}) =>
  browser.open(`${server.url()}${path}`, size);

const CITIES = '370100,370200,370300,370600,371700';

describe('choosing', () => {
  it('by the keyboard alone leads to a table, and everything stands in the address', async () => {
    const { page } = await open('/compare');
    await page.getByText('请选择至少一个地区').waitFor();
    const regions = page.getByRole('combobox', { name: '地区' });
    await regions.focus();
    await page.keyboard.type('济南');
    await page.getByRole('option', { name: '济南市' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('qingdao');
    await page.getByRole('option', { name: '青岛市' }).waitFor();
    await page.keyboard.press('Enter');
    await expectQuery(page, { regions: '370100,370200' });
    await page.getByRole('combobox', { name: '指标' }).focus();
    await page.keyboard.type('制造产业规模');
    await page.getByRole('option', { name: '机器人制造产业规模' }).waitFor();
    await page.keyboard.press('Enter');
    await expectQuery(page, { indicators: 'robot_mfg_scale', regions: '370100,370200' });
    await page.getByText('第 1', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: '时期', exact: true }).focus();
    await page.keyboard.type('2026-Q2');
    await page.keyboard.press('Enter');
    const chosen = { indicators: 'robot_mfg_scale', regions: '370100,370200' };
    await expectQuery(page, { ...chosen, periods: 'newest,2026-Q2' });
    // Backspace in an empty field takes the last one back.
    await page.keyboard.press('Backspace');
    await expectQuery(page, { ...chosen, periods: 'newest' });
    await page.goBack();
    await expectQuery(page, { ...chosen, periods: 'newest,2026-Q2' });
  });

  it('all regions below one at once, and each can be taken away again', async () => {
    const { page } = await open('/compare?indicators=robot_mfg_scale');
    await page.getByRole('combobox', { name: '地区' }).fill('山东');
    await page.getByRole('option', { name: '山东省的全部下级（16 个）' }).click();
    await page.getByText('已选 16，至多 40').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '移除菏泽市' }).click();
    await page.getByText('已选 15，至多 40').waitFor();
  });

  it('from an example', async () => {
    const { page } = await open('/compare');
    await page.getByRole('link', { name: '山东省各下级地区：机器人制造产业规模' }).click();
    await page.locator('.compare-table tbody tr').nth(15).waitFor();
  });
});

it('what is not comparable is shown side by side, without places, and says why', async () => {
  const { page, screenshot } = await open(
    '/compare?regions=370000,370100,310112&indicators=robot_mfg_scale,robot_related_scale&periods=2026-Q3',
  );
  await page.getByText('地区级别不同：山东省为省级，济南市为地级市；不排名。').waitFor();
  await page.getByText('不可比的数不画在同一坐标轴上。').waitFor();
  const apart = panel(page, '为什么这些指标分开列');
  await apart
    .getByText('“机器人制造产业规模”与“机器人关联产业规模”是两个口径', { exact: false })
    .first()
    .waitFor();
  expect(await page.getByText(/^第 \d/).count()).toBe(0);
  expect(await page.locator('.compare-table').first().textContent()).toContain('299.1');
  await screenshot('compare-refused-1440');
});

it('two moments tell what was revised, and the address tells it again to whoever gets it', async () => {
  const { page, screenshot } = await open(
    '/compare?regions=370300,370100&indicators=robot_mfg_scale&periods=2026-Q1',
  );
  await page.getByLabel('另一个时点').fill('2026-08-19');
  await expect.poll(() => page.url()).toContain('against=2026-08-19');
  await page.getByText('差额：−0.3亿元', { exact: false }).waitFor();
  await screenshot('compare-moments-1440');
  const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  await again.page.getByText('差额：−0.3亿元', { exact: false }).waitFor();
});

it('years to date of different length are not joined by a line', async () => {
  const { page } = await open(
    `/compare?regions=${CITIES}&indicators=robot_mfg_scale&periods=2026-Q1,2026-Q2`,
  );
  await page.getByText('各期累计的时长不同，不连成线').waitFor();
});

it('a figure opens its versions', async () => {
  const { page } = await open(`/compare?regions=${CITIES}&indicators=robot_mfg_scale&periods=2026-Q3`);
  await page.locator('.compare-table .figure-link').first().click();
  await page.getByRole('dialog').getByText('青岛市').first().waitFor();
});

it('a code that nobody knows is named and left out', async () => {
  const { page } = await open('/compare?regions=370100,999999&indicators=robot_mfg_scale');
  await page.getByText('不认识的编码已略去：999999').waitFor();
  await page.locator('.compare-table').waitFor();
});

describe('pages lead there', () => {
  it.each([
    { path: '/plans/SD', rows: 16 },
    { path: '/regions/370000', rows: 16 },
    { path: '/regions/370100', rows: 16 },
    { path: '/indicators/robot_mfg_scale', rows: 16 },
  ])('$path', async ({ path, rows }) => {
    const { page } = await open(path);
    await page.locator('main').getByRole('link', { name: '比较', exact: true }).first().click();
    await page
      .locator('.compare-table tbody tr')
      .nth(rows - 1)
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/compare');
  });
});

describe('keeps within the window', () => {
  const query = `regions=${CITIES}&indicators=robot_mfg_scale,leading_firms&periods=2024-Q2,2025-Q2,2026-Q2&against=2026-08-19`;
  const rows = [360, 390, 768, 1440].flatMap((width) => ['zh', 'en'].map((lang) => ({ width, lang })));
  it.each(rows)('at $width in $lang', async ({ width, lang }) => {
    const { page, screenshot } = await open(`/compare?${query}&lang=${lang}`, { width });
    await page.locator('.compare-table').first().waitFor();
    await page.locator('.chart svg').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await screenshot(`compare-${lang}-${width}`);
  });
});
