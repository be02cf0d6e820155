import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { startRewritingProxy } from '../setup/rewriting-proxy.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, PASSWORD } from '../setup/sign-in.ts';

const server = useServer();
const browser = useBrowser();

const OFFLINE = /^离线：显示的是 \d+月\d+日 \d\d:\d\d 的数据/;

/** Waits until the application has kept itself. */
const shellKept = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          return (
            Boolean(navigator.serviceWorker.controller) && names.some((name) => name.startsWith('shell-'))
          );
        }),
      { timeout: 20_000 },
    )
    .toBe(true);

const answersKept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('answers-'));
    const paths = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    );
    return { names, paths: paths.flat() };
  });

const keptOf = (page: Page, path: string) =>
  expect.poll(async () => (await answersKept(page)).paths).toContain(path);

it('can be installed: a name, icons for every shape, a colour', async () => {
  const { page } = await browser.open(`${server.url()}/about`);
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await page.request.get(`${server.url()}${href}`);
  expect(answer.headers()['content-type']).toMatch(/^application\/manifest\+json/);
  const manifest = await answer.json();
  expect(manifest).toMatchObject({
    name: '机器人产业行动计划目标监测',
    display: 'standalone',
    start_url: '/',
  });
  expect(manifest.icons.some(({ purpose }: { purpose: string }) => purpose === 'maskable')).toBe(true);
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(`${server.url()}${src}`);
    expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
  }
});

describe('without a line', () => {
  it('what was seen last is shown with its time, and renewed when the line is back', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/plans/SD`, {
      keeps: true,
      width: 390,
      height: 844,
    });
    await page.locator('.chart svg').nth(1).waitFor();
    await shellKept(page);
    await keptOf(page, '/api/v1/progress');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(OFFLINE).waitFor();
    await page.locator('.chart svg').nth(1).waitFor();
    expect(await page.locator('.keycard-figure b').first().textContent()).toBe('386.2');
    await screenshot('offline-390');
    await page.context().setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText(OFFLINE).waitFor({ state: 'detached' });
  });

  it('a page that was never seen says that there is no answer', async () => {
    const { page } = await browser.open(`${server.url()}/about`, { keeps: true });
    await page.locator('dl.facts').first().waitFor();
    await shellKept(page);
    await page.context().setOffline(true);
    await page.goto(`${server.url()}/plans/JS`);
    await page.getByRole('alert').getByText('服务器没有应答').first().waitFor();
  });
});

describe('what is kept', () => {
  it('is published figures only: nothing about accounts, reports, records of deeds', async () => {
    const administrator = await addAccount(server.database().db, '李管理', {
      grants: [{ role: 'administrator', region: ROOT_REGION }],
    });
    const { page } = await browser.open(`${server.url()}/`, { keeps: true, as: administrator });
    for (const path of ['/', '/people', '/audit', '/reports', '/account', '/collections']) {
      await page.goto(`${server.url()}${path}`);
      await page.locator('h1').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
    }
    await page.goto(`${server.url()}/plans/SD`);
    await keptOf(page, '/api/v1/progress');
    const { names, paths } = await answersKept(page);
    expect(names).toEqual([`answers-${administrator.personId}`]);
    expect(
      paths.filter((path) => /session|account|people|audit|reports|uploads|reminders|collections/.test(path)),
    ).toEqual([]);
  });

  it('is gone as soon as its reader signs out', async () => {
    const person = await addPerson(server.database().db, 'offline-reader', {
      grants: [{ role: 'leader', region: ROOT_REGION }],
    });
    const { page } = await browser.open(`${server.url()}/sign-in`, { keeps: true });
    await page.getByLabel('用户名').fill('offline-reader');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('article').first().waitFor();
    await keptOf(page, '/api/v1/progress/overview');
    expect((await answersKept(page)).names).toEqual([`answers-${person}`]);
    await page.getByRole('button', { name: 'offline-reader' }).click();
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByRole('link', { name: '登录' }).first().waitFor();
    await expect.poll(async () => (await answersKept(page)).names).not.toContain(`answers-${person}`);
  });
});

it('a newer build replaces the whole of the older one, from the next page on', async () => {
  let name: string | null = null;
  const proxy = await startRewritingProxy(server.url(), '/service-worker.js', (text) =>
    name === null ? text : text.replace(/"name":"[0-9a-f]+"/, `"name":"${name}"`),
  );
  onTestFinished(proxy.close);
  const { page } = await browser.open(`${proxy.url}/about`, { keeps: true });
  await page.locator('dl.facts').first().waitFor();
  await shellKept(page);
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((one) => one.startsWith('shell-')));
  expect(await shells()).toHaveLength(1);
  name = 'next';
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration!.update();
  });
  await expect.poll(shells).toEqual(['shell-next']);
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '指标' }).click();
  await expect.poll(() => loads).toEqual([`${proxy.url}/indicators`]);
  await page.getByRole('heading', { level: 1, name: '指标' }).waitFor();
});
