import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { panel } from './panel.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string, size: { width?: number; height?: number; expected?: RegExp[] } = {}) =>
  browser.open(`${server.url()}${path}`, size);

describe('a target on its plan', () => {
  it('says where it is heading, by how much, and what it would take', async () => {
    const { page } = await open('/plans/SD?target=SD-Q1');
    const prospects = page.locator('.prospects');
    await prospects.getByText('两法不一致').waitFor();
    expect(await prospects.locator('dt').allTextContents()).toEqual([
      '展望',
      '复合增长法',
      '预测',
      '推进速度',
      '每季需增',
      '稳健度',
    ]);
    const told = await prospects.locator('dd').allTextContents();
    expect(told).toEqual([
      '多云照近期走势，到2027年12月31日为 2.7家；剩余路程有 28.6% 走不到',
      '进展充分 两法不一致实际增速为所需的 1.10 倍',
      expect.stringMatching(/^[\d.]+家80% 区间 [\d.]+–[\d.]+$/),
      '0.86 倍1 为与计划同步',
      '0.2家可行性：为历史最好单季的 0.20 倍',
      '下修 11.7%即变红灯',
    ]);
  });

  it('has an outlook in the table, as word and shape, with the figure at the deadline', async () => {
    const { page } = await open('/plans/SD');
    const row = page.locator('.verdicts-indicator tbody tr').filter({ hasText: 'SD-Q1' });
    const outlook = row.locator('.v-outlook');
    expect(await outlook.textContent()).toMatch(/^多云.*2\.7两法不一致$/);
    expect(await outlook.locator('svg.weather-cloudy').count()).toBe(1);
  });

  it.each(['进展充分', '两法不一致'])('opens its reasons from “%s”', async (word) => {
    const { page } = await open('/plans/SD?target=SD-Q1');
    await page.locator('.prospects').getByRole('link', { name: word }).click();
    await page.locator('dialog.why .kicker', { hasText: 'SD-Q1' }).waitFor();
  });

  it('whose deadline has passed has no outlook any more', async () => {
    const { page } = await open('/plans/JS');
    const row = page.locator('.verdicts-indicator tbody tr').filter({ hasText: 'JS-Q1' });
    expect(await row.locator('.v-outlook').textContent()).toBe('—');
    expect(await page.locator('.prospects').count()).toBe(0);
  });

  it('draws its forecast as a fan that the legend, the sentence and the table speak of', async () => {
    const { page, screenshot } = await open('/plans/SD');
    const trend = panel(page, '走势');
    await trend.locator('.chart svg').getByText('预测（80% 区间）').waitFor();
    expect(await trend.getByRole('img').first().getAttribute('aria-label')).toMatch(
      /预测（80% 区间） 2027年12月31日 [\d.]+ \([\d.]+–[\d.]+\)亿元/,
    );
    await trend.getByText('以表格查看').click();
    const last = trend.locator('.chart-table tbody tr').last();
    expect(await last.locator('th, td').allTextContents()).toEqual([
      '2027年12月31日',
      '',
      '500.0',
      expect.stringMatching(/^[\d.]+ \([\d.]+–[\d.]+\)$/),
    ]);
    await screenshot('forecast-1440');
  });
});

describe('the reasons open from every place where a verdict is shown', () => {
  const places = [
    { where: 'the sentence on the overview', path: '/', door: '.summary a' },
    { where: "a laggard's verdict", path: '/', door: '.ranks a.verdict' },
    { where: "a laggard's outlook", path: '/', door: '.ranks a.outlook' },
    { where: 'the newest figure on the time axis', path: '/', door: 'a.plot-end' },
    { where: "a strip's verdict", path: '/', door: '.target-strip a.verdict' },
    { where: "a strip's outlook", path: '/', door: '.target-strip a.outlook' },
    { where: 'a line of who has not reported', path: '/', door: '.due-lines a.verdict' },
    { where: 'a key card', path: '/plans/SD', door: '.keycard a.verdict' },
    { where: 'a key card without a figure', path: '/plans/MH?target=MH-Q4', door: '.keycard-figure a' },
    { where: 'the outlook below the cards', path: '/plans/SD', door: '.prospects a.outlook' },
    { where: "a plan's table", path: '/plans/SD', door: '.verdicts-indicator a.verdict' },
    { where: 'the trend', path: '/plans/SD', door: '.panel-subject a.verdict' },
    { where: 'a tile', path: '/plans/SD', door: 'a.tile-figure' },
    { where: "the regions' table", path: '/plans/SD', door: '.verdicts-region a.outlook' },
    { where: 'a tile among all regions', path: '/regions', door: 'a.tile-figure' },
    { where: "a region's table", path: '/regions/370100', door: '.verdicts a.verdict' },
    { where: "a region's outlook", path: '/regions/370100', door: '.prospects a.outlook' },
    { where: "an indicator's table", path: '/indicators/robot_mfg_scale', door: '.verdicts a.verdict' },
    { where: "an indicator's trend", path: '/indicators/robot_mfg_scale', door: '.prospects a.outlook' },
  ];

  it.each(places)('by a click and by a key: $where', async ({ path, door }) => {
    const { page } = await open(path);
    const link = page.locator(door).first();
    await link.waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    const reasons = page.getByRole('dialog', { name: '判定依据' });
    await link.click();
    await reasons.getByText('如何得出').waitFor();
    await page.keyboard.press('Escape');
    await reasons.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('why=');
    await link.press('Enter');
    await reasons.getByText('如何得出').waitFor();
  });
});

describe('the reasons', () => {
  it('go from the promise to what it would take, with every number and what it stands on', async () => {
    const { page, screenshot } = await open('/plans/SD?why=SD-Q2');
    const reasons = page.getByRole('dialog', { name: '判定依据' });
    await reasons
      .getByText(/第 \d+ 版/)
      .first()
      .waitFor();
    expect(await reasons.locator('h4').allTextContents()).toEqual([
      '目标与基期',
      '现值',
      '进度',
      '状态与亮灯',
      '展望',
      '还需多少',
    ]);
    await reasons.getByText('按 2026年11月21日 已知的数据判定').waitFor();
    await reasons.getByText(/数据版本 \d+/).waitFor();
    expect(await reasons.locator('.why-thresholds').textContent()).toBe('距下一档0.7个百分点');
    expect(await reasons.locator('.why-record b').allTextContents()).toEqual([
      '299.1亿元',
      '323.2亿元',
      '236.1亿元',
    ]);
    expect(await reasons.locator('.why-record small').first().textContent()).toMatch(
      /^快报数 · 第 \d+ 版 · 2026年10月15日 由.*入库/,
    );
    await screenshot('reasons-1440');
  });

  it('of a ratio name the figures of its numerator and of its denominator', async () => {
    const { page } = await open('/plans/JS?why=JS-Q6');
    const reasons = page.getByRole('dialog', { name: '判定依据' });
    await reasons.locator('.why-record').nth(1).waitFor();
    expect(await reasons.locator('.why-source').allTextContents()).toEqual([
      '重点制造业领域在用机器人台数',
      '重点制造业领域员工人数',
    ]);
    expect(await reasons.locator('.why-record b').allTextContents()).toEqual(['194,464台', '3,799,302人']);
  });

  it('as of an earlier day speak of what was known then', async () => {
    const { page } = await open('/plans/SD?why=SD-Q2&asOf=2026-08-01');
    const reasons = page.getByRole('dialog', { name: '判定依据' });
    await reasons.getByText('按 2026年8月1日 已知的数据判定').waitFor();
    await reasons.getByText('数据期：2026年二季度').waitFor();
    expect(await reasons.locator('.why-record').textContent()).not.toContain('2026年三季度');
  });
});

it('a promise that was changed says so, and the one of an earlier day stands beside what is promised now', async () => {
  const answer = await fetch(`${server.url()}/api/v1/targets/MH-Q7/rulings`, {
    method: 'POST',
    headers: { ...server.administrator().headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'amendment',
      changes: { value: 45, course: { shape: 'step', points: [{ date: '2026-06-30', value: 35 }] } },
      effectiveFrom: '2026-07-01',
      document: '关于调整目标的通知',
      locator: null,
      reason: '按评估结果调整',
      recorder: '区经委',
    }),
  });
  expect(answer.status).toBe(201);
  const now = await open('/plans/MH?target=MH-Q7');
  await now.page.locator('.keycard').getByText('目标已调整').waitFor();
  expect(await now.page.locator('.versions').count()).toBe(0);

  const { page, screenshot } = await open('/plans/MH?target=MH-Q7&asOf=2026-06-01');
  const versions = page.locator('.keycards + .versions');
  await versions.waitFor();
  expect(await versions.locator('tr').allTextContents()).toEqual([
    '当时目标现行目标',
    '目标值50家45家',
    '计划线按时间均匀推进按分步目标',
  ]);
  await screenshot('promise-then-1440');
});
