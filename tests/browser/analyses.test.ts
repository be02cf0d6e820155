import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string, size: { width?: number; height?: number; expected?: RegExp[] } = {}) =>
  browser.open(`${server.url()}${path}`, size);

describe('catching up', () => {
  it('is shared by three rules, each keeping the same total, and says who never achieved so much', async () => {
    const { page, screenshot } = await open('/plans/SD');
    const catchUp = panel(page, '追赶分配');
    const total = catchUp.locator('.parts-total b');
    await total.waitFor();
    expect(await total.textContent()).toBe('113.8');
    const zaozhuang = catchUp.locator('tbody tr').filter({ hasText: '枣庄市' });
    expect(await zaozhuang.textContent()).toContain('超过历史最好');
    await catchUp.getByRole('button', { name: '按规模' }).click();
    await expectQuery(page, { rule: 'size' });
    await catchUp.getByText('按各地现有规模').waitFor();
    expect(await total.textContent()).toBe('113.8');
    await catchUp.getByRole('button', { name: '按历史最好进展' }).click();
    await expectQuery(page, { rule: 'pace' });
    await zaozhuang.getByText('1.00 倍').waitFor();
    expect(await zaozhuang.textContent()).not.toContain('超过历史最好');
    expect(await catchUp.locator('tbody tr').filter({ hasText: '菏泽市' }).textContent()).toContain(
      '缺本期数据',
    );
    const label = await catchUp.locator('svg.shapes').getAttribute('aria-label');
    expect(label).toMatch(/山东省 须再增 113\.8亿元，每季须增 22\.8亿元，历史最好单季 /);
    const svg = await take(page, catchUp.locator('.chart-frame'), 'SVG 矢量图');
    const drawn = await readFile(await svg.path(), 'utf8');
    for (const words of ['追赶分配', '按历史最好进展', '演示数据', '征求意见稿', '菏泽市', '缺本期数据'])
      expect(drawn).toContain(words);
    await screenshot('catch-up-1440');
  });

  it('that fails leaves everything else standing', async () => {
    const { page } = await open('/about', { expected: [/^response 503/] });
    await page.route('**/api/v1/analysis/catch-up?**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 503, detail: '数据库正在维护' }),
      }),
    );
    // Opened by its address the page would bring its answers with it.
    await page.getByRole('link', { name: '总览', exact: true }).first().click();
    await page.locator('a[href="/plans/SD"]').first().click();
    await panel(page, '追赶分配').getByRole('alert').getByText('数据库正在维护').waitFor();
    await panel(page, '变化').locator('.parts-total').waitFor();
  });
});

it('a change is told apart: what is new, what was revised, what was promised otherwise', async () => {
  const { page } = await open('/plans/SD');
  const change = panel(page, '变化');
  await change.locator('.parts-total').waitFor();
  const rows = () => change.locator('tbody tr').allTextContents();
  expect(await rows()).toEqual([
    '2026年二季度365.1134.9',
    '新增活动+21.1−21.1',
    '前期修订0.00.0',
    '口径或目标0.00.0',
    '变化+21.1−21.1',
    '2026年三季度386.2113.8',
  ]);
  await change.getByLabel('与何时相比').selectOption({ label: '一年前' });
  await expectQuery(page, { since: 'year' });
  await change.getByText('2025年三季度').first().waitFor();
});

describe('an indicator', () => {
  it('of a flow has both forms side by side, and what is derived says so', async () => {
    const { page } = await open('/indicators/robot_mfg_scale');
    const forms = panel(page, '当期与累计');
    await forms.getByRole('columnheader', { name: '由累计差推算' }).waitFor();
    const row = forms.locator('tbody tr').filter({ hasText: '2025年四季度' });
    expect(await row.locator('th, td').allTextContents()).toEqual([
      '2025年四季度',
      '85.8',
      '87.1',
      '+1.3',
      '323.2',
      '321.9',
    ]);
    const rolled = panel(page, '下级汇总');
    await rolled.getByText('菏泽市').waitFor();
    expect(await rolled.locator('.parts-total td').textContent()).toBe('−0.9');
  });

  it('that is a ratio is split into its numerator and its denominator, which add up', async () => {
    const { page } = await open('/indicators/robot_density_key_mfg');
    const split = panel(page, '比值变化拆分');
    await split.locator('svg.shapes').waitFor();
    await split.getByText('以表格查看').click();
    const [from, numerator, denominator, change, to] = await split.locator('tbody td').allTextContents();
    const number = (text: string) => Number.parseFloat(text.replace('−', '-'));
    expect(number(numerator!) + number(denominator!)).toBeCloseTo(number(change!), 9);
    expect(await split.locator('svg.shapes').getAttribute('aria-label')).toContain(`${from} → `);
    const csv = await take(page, split.locator('.chart-frame'), 'CSV 数据');
    expect(await readFile(await csv.path(), 'utf8')).toMatch(
      new RegExp(`\\r\\n2026年三季度,${number(to!)}[\\d.]*,台/万人\\r\\n`),
    );
  });
});

describe('with the plans on one time axis', () => {
  it('each plan stands on its own horizon, and those without one are named', async () => {
    const { page } = await open('/');
    const axis = panel(page, '计划时间轴');
    await axis.locator('.plot').nth(2).waitFor();
    expect(await axis.locator('.plot figcaption').allTextContents()).toEqual([
      '山东省2024-12 – 2027-12',
      '江苏省2023-12 – 2025-12',
      '闵行区2024-12 – 2027-12',
    ]);
    await axis.getByText('没有可放到时间轴上的目标：福建省、重庆市').waitFor();
    expect(await axis.locator('a.plot-end').count()).toBe(12);
  });
});

describe('every judging screen keeps within the window', () => {
  const pages = [
    { path: '/', ready: 'main h2', name: 'overview' },
    { path: '/plans/SD', ready: '.feasibility', name: 'plan' },
    { path: '/regions/370000', ready: '.chart svg', name: 'region' },
    { path: '/indicators/robot_mfg_scale', ready: '.forms tbody tr', name: 'indicator' },
    { path: '/plans/JS?why=JS-Q6', ready: '.why-record', name: 'reasons' },
  ];
  const rows = [360, 390, 768, 1440, 1920].flatMap((width) =>
    ['zh', 'en'].flatMap((lang) => pages.map((one) => ({ ...one, width, lang }))),
  );

  it.each(rows)('$path at $width in $lang', async ({ path, ready, name, width, lang }) => {
    const { page, screenshot } = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
      width,
    });
    await page.locator(ready).first().waitFor();
    await screenshot(`judging-${name}-${lang}-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
