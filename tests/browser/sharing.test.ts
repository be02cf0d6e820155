import { beforeAll, describe, expect, it } from 'vitest';
import type { NewShareLinkResult } from '#core/contract/share-links.ts';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { panel } from './panel.ts';

/** A site that shows nothing to visitors, with the demonstration's figures. */
const server = useServer({ PUBLIC_READ: 'off' });
let leader: Account;
beforeAll(async () => {
  leader = await addAccount(server.database().db, '陈处长', {
    grants: [{ role: 'leader', region: '370000' }],
  });
});
const browser = useBrowser(() => leader);

const make = async (address: string, asOf: string | null = null): Promise<NewShareLinkResult> => {
  const answer = await server.bare().inject({
    ...{ method: 'POST', url: '/api/v1/share-links', headers: leader.headers },
    payload: { name: '给省领导', address, asOf, days: 7 },
  });
  return answer.json();
};
const read = (path: string, options: { width?: number; expected?: RegExp[] } = {}) =>
  browser.open(`${server.url()}${path}`, { as: null, ...options });

it('a link is made from the page it shows, and read by somebody without an account', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/plans/SD?target=SD-Q2`);
  await page.getByRole('button', { name: '陈处长' }).click();
  await page.getByRole('button', { name: '分享本页…' }).click();
  await page.getByLabel('用途').fill('给省领导');
  await screenshot('share-form-1440');
  await page.getByRole('button', { name: '生成链接' }).click();
  const link = await page.getByLabel('分享链接').inputValue();
  expect(link).toMatch(/\/s\/[\w-]{43}$/);
  await screenshot('share-made-1440');

  const reader = await read(new URL(link).pathname);
  await reader.page.getByText('由 陈处长 于', { exact: false }).waitFor();
  await reader.page.locator('.chart svg').first().waitFor();
  expect(await reader.page.getByRole('navigation', { name: '主导航' }).count()).toBe(0);
  expect(new URL(reader.page.url()).pathname).toBe('/plans/SD');
  expect(new URL(reader.page.url()).searchParams.get('asOf')).not.toBeNull();
  await reader.screenshot('shared-plan-1440');
  // A figure's reasons and record are part of the page.
  await reader.page.locator('.verdicts a.verdict').first().click();
  await reader.page.getByRole('dialog').locator('.why-record li').first().waitFor();
  await reader.page.keyboard.press('Escape');
  await expect.poll(() => reader.page.url()).not.toContain('why=');
  // Everything else is not.
  await reader.page.goto(`${server.url()}/regions/370000`);
  await reader.page.getByText('这个分享只包括一页').waitFor();
  await reader.page.getByRole('link', { name: '回到分享的页面' }).click();
  await reader.page.locator('.chart svg').first().waitFor();
});

describe('pages that are shared show all of themselves', () => {
  const pages = [
    { address: '/', ready: 'main h2', name: 'overview' },
    { address: '/plans/SD', ready: '.feasibility', name: 'plan' },
    { address: '/plans/MH', ready: '.chart svg', name: 'plan-mh' },
    { address: '/plans/CQ', ready: '.panel', name: 'plan-cq' },
    { address: '/regions/370000', ready: '.chart svg', name: 'region' },
    { address: '/regions/310112', ready: '.chart svg', name: 'region-mh' },
    { address: '/indicators/robot_density_key_mfg', ready: '.chart svg', name: 'indicator' },
    {
      address: '/compare?regions=370100,370200&indicators=robot_mfg_scale',
      ready: '.compare-table',
      name: 'compare',
    },
  ];
  const rows = pages.flatMap((one) => [null, '2026-08-19'].map((asOf) => ({ ...one, asOf })));
  it.each(rows)('$address as of $asOf', async ({ address, ready, name, asOf }) => {
    const { path } = await make(address, asOf);
    const { page, screenshot } = await read(path, { width: 390 });
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (asOf) await screenshot(`shared-${name}-390`);
  });
});

it.each([
  { what: 'nobody made', path: '/s/nothing' },
  { what: 'was ended', path: null },
])('a link that $what says so calmly', async ({ path }) => {
  const made = await make('/plans/SD');
  const headers = leader.headers;
  await server.bare().inject({ method: 'DELETE', url: `/api/v1/share-links/${made.link.id}`, headers });
  const { page, screenshot } = await read(path ?? made.path, { width: 390, expected: [/^response 404/] });
  await page.getByText('链接打不开').waitFor();
  await page.getByText('这个分享链接无效或已停用。', { exact: false }).waitFor();
  await screenshot('share-gone-390');
});

it('a link that ends while it is read says so instead of the page', async () => {
  const { path } = await make('/plans/SD');
  const { page } = await read(path);
  await page.locator('.chart svg').first().waitFor();
  server.setNow('2026-12-20T10:00:00+08:00');
  await page.reload();
  await page.getByText('分享已结束').waitFor();
  await page.getByText('这个分享链接已过有效期。', { exact: false }).waitFor();
  server.setNow(TEST_NOW);
});

it('links are listed with their state and ended from the account page', async () => {
  await make('/regions/370100');
  const { page, screenshot } = await browser.open(`${server.url()}/account`);
  const shares = panel(page, '分享链接');
  await shares.getByRole('button', { name: '停用' }).first().waitFor();
  const open = await shares.getByRole('button', { name: '停用' }).count();
  await shares.getByRole('button', { name: '停用' }).first().click();
  await expect.poll(() => shares.getByRole('button', { name: '停用' }).count()).toBe(open - 1);
  await screenshot('account-shares-1440');
});

it('a view is saved from any page, opened from the menu, renamed and deleted', async () => {
  const address = '/compare?regions=370100%2C370200&indicators=robot_mfg_scale';
  const { page, screenshot } = await browser.open(`${server.url()}${address}`, { width: 390 });
  await page.locator('.compare-table').waitFor();
  await page.getByRole('button', { name: '陈处长' }).click();
  await page.getByRole('button', { name: '保存视图…' }).click();
  await page.getByLabel('名称').fill('两市规模');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存。').waitFor();
  await page.goto(`${server.url()}/account`);
  const views = panel(page, '我的视图');
  await views.getByRole('button', { name: '改名' }).click();
  await views.getByLabel('“两市规模”的新名称').fill('济南与青岛');
  await views.getByRole('button', { name: '确定' }).click();
  await views.getByRole('link', { name: '济南与青岛' }).waitFor();
  await screenshot('account-views-390');
  await page.getByRole('button', { name: '陈处长' }).click();
  await screenshot('account-menu-390');
  await page.locator('.account-popover').getByRole('link', { name: '济南与青岛' }).click();
  await page.locator('.compare-table').waitFor();
  expect(page.url()).toBe(`${server.url()}${address}`);
  await page.goto(`${server.url()}/account`);
  await views.getByRole('button', { name: '删除' }).click();
  await views.getByText('还没有保存的视图。', { exact: false }).waitFor();
});
