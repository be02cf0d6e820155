import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

/** Follows a link of the main navigation. */
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();

const open = (path: string, size: { width?: number; height?: number } = {}) =>
  browser.open(`${server.url()}${path}`, size);

describe('the overview', () => {
  it('shows five plans, what each of them is, and states that add up to 100', async () => {
    const { page, screenshot } = await open('/');
    await page.getByText('行动计划目标监测', { exact: true }).waitFor();
    const plans = page.getByRole('article');
    expect(await plans.count()).toBe(5);
    const badges = Object.fromEntries(
      await Promise.all(
        (await plans.all()).map(async (plan) => [
          await plan.getAttribute('aria-label'),
          await plan.locator('.badges .badge').allTextContents(),
        ]),
      ),
    );
    expect(badges).toEqual({
      '福建省质量强省工作领导小组办公室关于筹办“质量安全与机器人产业健康有序发展”系列活动的通知': [
        '已印发',
        '活动通知',
      ],
      '重庆市“机器人+”应用行动计划（2024—2027年）': ['已印发', '未设量化目标'],
      '山东省机器人产业高质量发展行动计划（2025-2027年）（征求意见稿）': ['征求意见稿'],
      江苏省机器人产业创新发展行动方案: ['已印发'],
      '闵行区推进智能机器人产业高质量创新发展行动方案（2025-2027年）（征求意见稿）': ['征求意见稿'],
    });
    const shares = await page.locator('.shares-legend .mute').allTextContents();
    expect(shares.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b)).toBe(100);
    await page.getByRole('note').getByText('演示数据').waitFor();
    await screenshot('overview-1440');
  });

  it('has one verdict for each of the 20 targets', async () => {
    const { page } = await open('/');
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').locator('.target-strip a.verdict').count()).toBe(20);
  });
});

it('from the whole picture to the reason in three clicks, and back', async () => {
  const { page, screenshot } = await open('/');
  await page.getByRole('link', { name: '山东·机器人高质量发展行动计划' }).click();
  await page.getByRole('heading', { level: 1, name: /山东省机器人产业高质量发展行动计划/ }).waitFor();
  await page.locator('.chart svg').nth(1).waitFor();
  await screenshot('plan-1440');

  await page
    .getByRole('link', { name: /^山东省 机器人制造产业规模 正常：查看判定依据/ })
    .first()
    .click();
  const reasons = page.getByRole('dialog', { name: '判定依据' });
  await reasons.getByText('现值为近四季度合计').waitFor();
  expect(await reasons.locator('dl').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/一、总体要求（文本第 8 行）.*产业规模突破500亿元/)]),
  );
  await expectQuery(page, { why: 'SD-Q2' });
  await page.keyboard.press('Escape');
  await reasons.waitFor({ state: 'detached' });
  await expectQuery(page, {});

  await page.goBack();
  await page.getByRole('article').first().waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
});

it('a city: from its tile to its own page, the indicator, and the figures that were revised', async () => {
  const { page, screenshot } = await open('/plans/SD');
  await page.getByRole('list', { name: '方格地图' }).getByRole('link', { name: /淄博/ }).click();
  await page.locator('.keycard-label').getByText('淄博市 机器人制造产业规模').waitFor();

  await page.locator('.panel-subject').getByRole('link', { name: '淄博市', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '淄博市' }).waitFor();
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '山东省' }).waitFor();
  await screenshot('region-1440');

  await page.locator('.panel-subject').getByRole('link', { name: '机器人制造产业规模', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '机器人制造产业规模' }).waitFor();
  await page.goto(`${server.url()}/indicators/robot_mfg_scale?region=370300`);
  await page.getByRole('button', { name: '显示历次修订' }).click();
  const revised = page.locator('tr.replaced').first();
  await revised.waitFor();
  expect(await revised.textContent()).toMatch(/2026年一季度.*5\.3.*已被修订/);
  await screenshot('indicator-1440');
});

it('English stays English until it is switched back, and nothing is left untranslated in the frame', async () => {
  const { page, screenshot } = await open('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Action plan target monitor').waitFor();
  await page.reload();
  await page.getByText('Action plan target monitor').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByText('Scale of robot manufacturing').first().waitFor();
  const chinese = await page.locator('nav a, h2, .keycard, a.verdict, .target-strip-name').allTextContents();
  expect(chinese.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  await screenshot('overview-english-1440');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('行动计划目标监测', { exact: true }).waitFor();
});

it('as of a day: what was known then, on every page, until it is cleared', async () => {
  const { page, screenshot } = await open('/');
  await page.locator('.masthead-period').getByText('2026年三季度').waitFor();
  await page.getByRole('button', { name: /数据时点/ }).click();
  await page.getByLabel('查看某日的数据').fill('2026-08-01');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await page.getByText('正在查看截至 2026年8月1日 已知的数据').waitFor();
  await page.locator('.masthead-period').getByText('2026年二季度').waitFor();
  await screenshot('overview-as-of-1440');

  await page.goto(`${server.url()}/indicators/robot_mfg_scale?asOf=2026-08-01&region=370300`);
  const firstQuarter = page
    .locator('tbody tr')
    .filter({ hasText: '2026年一季度' })
    .filter({ hasText: '当期' });
  expect(await firstQuarter.locator('b').textContent()).toBe('5.3');
  await goTo(page, '总览');
  await page.getByRole('article').first().waitFor();
  await expectQuery(page, { asOf: '2026-08-01' });
  await page.locator('.banner').getByRole('button', { name: '回到最新' }).click();
  await page.locator('.masthead-period').getByText('2026年三季度').waitFor();
  await expect.poll(() => page.url()).toBe(`${server.url()}/`);
});

it('tasks can be filtered by unit, and the address keeps the filter', async () => {
  const { page } = await open('/plans/SD?tab=tasks');
  await page.getByLabel('按责任单位筛选').selectOption({ label: '省商务厅（2）' });
  await page.getByText('开展产业链精准招商').waitFor();
  expect(await page.locator('.card').count()).toBe(2);
  await page.reload();
  await page.getByText('开展产业链精准招商').waitFor();
  expect(await page.locator('.card').count()).toBe(2);
  await page.goBack();
  await page.getByText('加强前瞻技术布局').waitFor();
});

describe('every page keeps within the window', () => {
  const pages = [
    { path: '/', ready: '.ranks li', name: 'overview' },
    { path: '/plans/SD', ready: '.chart svg', name: 'plan' },
    { path: '/plans/JS?tab=tasks', ready: '.card', name: 'tasks' },
    { path: '/plans/SD?tab=contents', ready: '.card', name: 'contents' },
    { path: '/regions', ready: '.tile', name: 'regions' },
    { path: '/regions/370000', ready: '.chart svg', name: 'region' },
    { path: '/indicators', ready: '.table', name: 'indicators' },
    { path: '/indicators/industrial_robot_output', ready: '.chart svg', name: 'indicator' },
    { path: '/upload', ready: '.drop', name: 'upload' },
    { path: '/about', ready: '.facts', name: 'about' },
    { path: '/?why=SD-Q2', ready: '.why-steps', name: 'reasons' },
  ];
  const sizes = [
    { width: 390, height: 844 },
    { width: 768, height: 1024 },
    { width: 1920, height: 1080 },
  ];
  const rows = pages.flatMap((one) => sizes.map((size) => ({ ...one, ...size })));

  it.each(rows)('$path at $width', async ({ path, ready, name, width, height }) => {
    const { page, screenshot } = await open(path, { width, height });
    await page.locator(ready).first().waitFor();
    await screenshot(`${name}-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
