import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { type OpenOptions, useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const open = (path: string, options: OpenOptions = {}) => browser.open(`${server.url()}${path}`, options);
const PHONE = { width: 360, height: 740 };

/** The card of a goal, task or event. */
const card = (page: Page, code: string) =>
  page.locator('.card').filter({ has: page.locator('.code').getByText(code, { exact: true }) });
const dialog = (page: Page) => page.getByRole('dialog', { name: '进展与判定依据' });

async function dataVersion(): Promise<number> {
  const health = await server.app().inject({ url: '/api/v1/health' });
  return health.json<{ dataVersion: number }>().dataVersion;
}

/** How far the page can be pushed sideways; nothing on a phone may be. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('Chongqing’s plan leads with what was reported: how many stand where, what is late, what was done', async () => {
  const { page, screenshot } = await open('/plans/CQ');
  const lead = page.getByRole('region', { name: '目标与任务进展' });
  await lead.getByText('搭建供需平台').waitFor();
  const shares = await lead.locator('.shares-legend .mute').allTextContents();
  expect(shares.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b)).toBe(100);
  const late = lead.locator('section').filter({ hasText: '逾期未完成' }).locator('a.verdict');
  expect(await late.allTextContents()).toEqual(['逾期4个月', '逾期1个月']);
  await lead.getByRole('note').getByText('演示数据').waitFor();
  const above = await lead.evaluate(
    (panel) => panel.compareDocumentPosition(document.querySelector('.tabs')!) & 4,
  );
  expect(above).toBe(4); // DOCUMENT_POSITION_FOLLOWING: the tabs come after it
  expect(await page.getByRole('table').count()).toBe(0);
  await screenshot('plan-cq-1440');
});

it('reports a task as done by keyboard at the first try, and sees its light, its day and its evidence', async () => {
  const { page, screenshot } = await open('/plans/CQ?tab=tasks');
  const task = card(page, 'CQ-T2');
  await task.getByText('未报告').waitFor();
  const before = await dataVersion();

  await task.getByRole('link', { name: '填报进展：开发中高端产品' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('state');
  await page.keyboard.press('ArrowDown');
  await dialog(page).getByLabel('完成日期').fill('2026-11-20');
  await dialog(page).getByLabel('佐证', { exact: true }).fill('中高端产品目录');
  await dialog(page).getByLabel('佐证网址').fill('https://example.org/catalogue');
  await dialog(page).getByLabel('选定期限').fill('2026-10-31');
  await dialog(page).getByLabel('填报人或单位').fill('市经济信息委');
  await screenshot('milestone-form-1440');
  await dialog(page).getByLabel('填报人或单位').press('Enter');

  await dialog(page)
    .getByRole('status')
    .getByText(`已记录：逾期完成（不满1个月）（版次 ${before + 1}）。`)
    .waitFor();
  await dialog(page).getByText('逾期20天，不满1个月').waitFor();
  await dialog(page).getByText('由市经济信息委于2026年11月21日人工选定为2026年10月31日').waitFor();
  const history = dialog(page).locator('.standing-history li');
  await expect.poll(() => history.allTextContents()).toEqual([expect.stringContaining('已完成')]);
  await screenshot('milestone-done-1440');

  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await expectQuery(page, { tab: 'tasks' });
  await page.reload();
  await task.getByText('逾期完成（不满1个月）').waitFor();
  expect(await task.locator('a.verdict.tone-green .mark').count()).toBe(1);
  for (const said of [
    '期限：2026年10月31日（人工选定）',
    '完成日期：2026年11月20日',
    '佐证：中高端产品目录',
    '最近填报：市经济信息委，2026年11月21日',
  ])
    await task.getByText(said).waitFor();
  expect(await task.getByRole('link', { name: '查看佐证' }).getAttribute('href')).toBe(
    'https://example.org/catalogue',
  );
  expect(await task.getByText('演示数据').count()).toBe(0);
  expect(await dataVersion()).toBe(before + 1);
});

describe('the judgement', () => {
  it.each(['click', 'key'] as const)('opens its explanation on a %s, and Escape closes it', async (way) => {
    const { page } = await open('/plans/SD?tab=tasks');
    const verdict = card(page, 'SD-T12').getByRole('link', {
      name: '建设机器人训练场 逾期4个月：查看判定依据',
    });
    await (way === 'click' ? verdict.click() : verdict.press('Enter'));
    await expectQuery(page, { tab: 'tasks', milestone: 'SD-T12' });
    await dialog(page).getByText('亮红灯').waitFor();
    expect(await dialog(page).locator('.why-steps li').allTextContents()).toEqual([
      expect.stringMatching(/^文件未写期限，由演示·.*人工选定为2026年6月30日。$/),
      expect.stringMatching(/^演示·.*报告“推进中”/),
      expect.stringMatching(/^从期限2026年6月30日到2026年11月21日：逾期144天，满4个月/),
      '逾期满3个月，亮红灯。',
    ]);
    await expect.poll(() => dialog(page).locator('.standing-history li').count()).toBe(2);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expectQuery(page, { tab: 'tasks' });
  });

  it('of a goal keeps to the document’s day and offers no other', async () => {
    const { page } = await open('/plans/CQ?milestone=CQ-G5&form=1');
    await dialog(page).getByText('文件写明期限：2027年12月31日。').waitFor();
    await dialog(page).getByLabel('状态').waitFor();
    expect(await dialog(page).getByLabel('选定期限').count()).toBe(0);
  });

  it('of an event stands with the event', async () => {
    const { page } = await open('/plans/CQ?tab=contents');
    const event = card(page, 'CQ-E1');
    await event.getByText('期限：2024年10月22日').waitFor();
    await event.getByRole('link', { name: /未报告：查看判定依据$/ }).click();
    await dialog(page).getByText('没有任何报告：是否完成不明，不亮灯').waitFor();
  });
});

it('what the server refuses is said at the field, and nothing is recorded until it is right', async () => {
  const { page, screenshot } = await open('/plans/MH?tab=goals&milestone=MH-G2&form=1', {
    expected: [/^response 400: POST .*\/milestones\/MH-G2\/reports$/],
  });
  const before = await dataVersion();
  await dialog(page).getByLabel('状态').selectOption({ label: '已完成' });
  await dialog(page).getByLabel('完成日期').fill('2024-12-31');
  await dialog(page).getByLabel('佐证', { exact: true }).fill('认定文件');
  await dialog(page).getByLabel('佐证网址').fill('ftp://example.org/list');
  await dialog(page).getByRole('button', { name: '提交' }).click();

  await dialog(page).getByRole('alert').getByText('没有记录，请改正后再提交。').waitFor();
  expect(await dialog(page).locator('.standing-fault').allTextContents()).toEqual([
    '“完成日期”填的是“2024-12-31”，应不早于计划起始日（2025年1月1日）',
    '“佐证网址”填的是“ftp://example.org/list”，应为 http:// 或 https:// 开头的网址',
  ]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('doneOn');
  // A class name with "tone-" in it, as in "milestone-fault", takes the colour of verdicts instead of its own.
  const colour = (selector: string) =>
    dialog(page)
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colour('.standing-fault')).not.toBe(await colour('.standing-field label'));
  await screenshot('milestone-refused-1440');
  expect(await dataVersion()).toBe(before);

  await dialog(page).getByLabel('完成日期').fill('2026-09-01');
  await dialog(page).getByLabel('佐证网址').fill('');
  await dialog(page).getByRole('button', { name: '提交' }).click();
  await dialog(page)
    .getByRole('status')
    .getByText(`已记录：按期完成（版次 ${before + 1}）。`)
    .waitFor();
  expect(await dialog(page).getByRole('alert').count()).toBe(0);
});

describe('on a phone', () => {
  it('nothing is wider than the screen, and the form works from its first field to its last', async () => {
    const { page, screenshot } = await open('/plans/CQ?tab=tasks', PHONE);
    await card(page, 'CQ-T9').getByText('未报告').waitFor();
    expect(await overflow(page)).toBe(0);
    await card(page, 'CQ-T9').getByRole('link', { name: '填报进展：完善政策支持' }).press('Enter');
    await dialog(page).getByLabel('状态').waitFor();
    const box = await dialog(page).boundingBox();
    expect([box!.x, box!.width]).toEqual([0, PHONE.width]);
    const wide = await dialog(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(wide).toBe(0);
    await screenshot('milestone-form-360');
    await dialog(page).getByLabel('备注').fill('政策文件已在征求意见');
    await dialog(page).getByLabel('填报人或单位').press('Enter');
    await dialog(page).getByRole('status').getByText('已记录：推进中').waitFor();
    await page.keyboard.press('Escape');
    await card(page, 'CQ-T9').getByText('推进中').waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('speaks English where that is chosen, to the explanation’s last sentence', async () => {
    const { page, screenshot } = await open('/plans/CQ?lang=en&milestone=CQ-T6&form=1', PHONE);
    const panel = page.getByRole('dialog', { name: 'Progress and why' });
    await panel.getByText('Overdue, 1 month').waitFor();
    await panel.getByLabel('State').waitFor();
    const own = await panel
      .locator('dt, h3, label, button, .standing-hint, .why-steps li:nth-child(n + 3), .verdict')
      .allTextContents();
    expect(own.length).toBeGreaterThan(12);
    expect(own.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    await screenshot('milestone-english-360');
  });
});

it('from a past moment one sees what was known then, and cannot report', async () => {
  const { page } = await open('/plans/CQ?tab=tasks&asOf=2026-07-10');
  await card(page, 'CQ-T4')
    .getByRole('link', { name: /^搭建供需平台 逾期不满1个月/ })
    .click();
  await dialog(page).getByText('正在查看过去的时点，回到最新后才能填报。').waitFor();
  await expect.poll(() => dialog(page).locator('.standing-history li').count()).toBe(1);
  expect(await dialog(page).getByRole('button', { name: '填报进展' }).count()).toBe(0);
});

it('before the first report nothing is known of anything, and no light is drawn', async () => {
  const { page } = await open('/plans/SD?tab=goals&asOf=2020-01-01');
  await card(page, 'SD-G3').getByText('未报告').waitFor();
  const words = await page.locator('a.verdict').allTextContents();
  expect(new Set(words)).toEqual(new Set(['未报告']));
});
