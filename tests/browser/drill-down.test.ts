import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

it('from the whole picture to the reported figure and its versions in three clicks', async () => {
  const { page } = await browser.open(`${server.url()}/`);
  await page
    .locator('.target-strip')
    .filter({ hasText: '机器人制造产业规模' })
    .locator('.why-figure')
    .first()
    .click();
  const reasons = page.getByRole('dialog').first();
  await reasons.getByRole('heading', { name: '机器人制造产业规模' }).waitFor();
  await reasons.locator('.why-record a.figure-link').first().click();
  await page.locator('dialog .figure-versions li').first().waitFor();
  expect(new URL(page.url()).searchParams.get('figure')).toContain('robot_mfg_scale~370000~');
});

describe('every judged number of a table is a door', () => {
  it.each([
    { path: '/plans/SD', title: '各地差距明细' },
    { path: '/plans/SD', title: '量化目标' },
    { path: '/regions/370000', title: '本地区目标' },
    { path: '/indicators/robot_mfg_scale', title: '各地情况' },
  ])('$path $title', async ({ path, title }) => {
    const { page } = await browser.open(`${server.url()}${path}`, { width: 1920 });
    const rows = panel(page, title).locator('tbody tr');
    await rows.first().waitFor();
    for (const name of ['.v-level', '.v-target', '.v-lag'])
      expect(await rows.locator(`${name} a.why-figure`).count(), name).toBe(await rows.count());
    await rows.first().locator('.v-level a').click();
    await page.getByRole('dialog').locator('.why-groups').waitFor();
  });
});

it('the large figures of a plan, and both forms of a flow, are doors too', async () => {
  const { page } = await browser.open(`${server.url()}/plans/SD`);
  await page.locator('.keycard').first().waitFor();
  expect(await page.locator('.keycard-figure a').count()).toBe(
    await page.locator('.keycards > .keycard').count(),
  );
  await page.goto(`${server.url()}/indicators/robot_mfg_scale?region=370300`);
  await panel(page, '当期与累计').locator('tbody tr').first().locator('a.figure-link').last().click();
  await page.getByRole('dialog').getByText('淄博市', { exact: false }).first().waitFor();
});

it('breadcrumbs lead from a city back to its province, on the region’s and on the indicator’s page', async () => {
  const { page, screenshot } = await browser.open(
    `${server.url()}/indicators/robot_mfg_scale?region=370300`,
    {
      width: 390,
    },
  );
  const crumbs = page.getByRole('navigation', { name: '所在位置' });
  await crumbs.getByText('淄博市').waitFor();
  await screenshot('crumbs-indicator-390');
  await crumbs.getByRole('link', { name: '山东省' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('region')).toBe('370000');
  await page.goto(`${server.url()}/regions/310112`);
  await crumbs.getByRole('link', { name: '上海市' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/regions/310000');
});

it('from a place to what it reported of an indicator that it has no part of', async () => {
  const { page } = await browser.open(`${server.url()}/regions/320500`, { width: 390 });
  await page.getByRole('link', { name: '重点制造业领域机器人密度' }).click();
  await page.locator('tbody tr').filter({ hasText: '2026年二季度' }).first().getByText('646.9').waitFor();
});
