import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Role } from '#core/domain/people/permissions.ts';
import { PDF } from '../files/kept-samples.ts';
import { type OpenOptions, useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();
const PHONE = { width: 390, height: 844 };
const people = {} as Record<'unit' | 'colleague' | 'reviewer' | 'leader', Account>;

const open = (path: string, as: Account | null, options: OpenOptions = {}) =>
  browser.open(`${server.url()}${path}`, { ...options, as });
const dialog = (page: Page) => page.getByRole('dialog', { name: '进展与判定依据' });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  const { db } = server.database();
  const add = (name: string, role: Role) => addAccount(db, name, { grants: [{ role, region: '370000' }] });
  people.unit = await add('王填报', 'statistician');
  people.colleague = await add('孙填报', 'statistician');
  people.reviewer = await add('赵审核', 'reviewer');
  people.leader = await add('钱领导', 'leader');
});

it('a unit hands in a draft with its file, which is kept with its gaps until it is complete', async () => {
  const { page, screenshot } = await open('/plans/SD?tab=tasks&milestone=SD-T14&form=1', people.unit, {
    expected: [/^response 422: POST .*\/files$/, /^response 400: POST .*\/moves$/],
  });
  await dialog(page).getByLabel('完成百分比').fill('60');
  const file = dialog(page).getByLabel('佐证文件');
  await file.setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await dialog(page).getByText('文件内容与扩展名不符').waitFor();
  await file.setInputFiles({ name: '场景清单.pdf', mimeType: 'application/pdf', buffer: PDF });
  await dialog(page).getByRole('link', { name: '下载佐证文件：场景清单.pdf' }).waitFor();
  await screenshot('milestone-return-form-1440');
  await dialog(page).getByRole('button', { name: '提交审核' }).click();
  await dialog(page).getByRole('alert').getByText('草稿已保存，但还不能提交，请先改正：').waitFor();
  await dialog(page)
    .locator('.standing-fault')
    .getByText(/须写明由哪个责任单位填报/)
    .waitFor();
  await screenshot('milestone-return-refused-1440');
  await dialog(page).getByLabel('责任单位').selectOption({ index: 1 });
  await dialog(page).getByRole('button', { name: '提交审核' }).click();
  await dialog(page).getByRole('status').getByText('已提交审核。').waitFor();
  await dialog(page).getByText('已提交，等待审核。').waitFor();
  await dialog(page).getByText('60%').waitFor();
  await screenshot('milestone-return-submitted-1440');
});

it('the leader sees nothing of it yet, nor how to report', async () => {
  const { page } = await open('/plans/SD?tab=tasks&milestone=SD-T14', people.leader);
  await dialog(page).getByText('填报需要本计划所在地区的填报权限').waitFor();
  await dialog(page).getByText('尚无填报。').waitFor();
  expect(await dialog(page).getByText('场景清单').count()).toBe(0);
  expect(await page.getByRole('link', { name: '填报审核' }).count()).toBe(0);
});

it('the reviewer finds it in the list, and returns it with a reason', async () => {
  const { page, screenshot } = await open('/plans/SD?tab=returns', people.reviewer, {
    expected: [/^response 400: POST .*\/moves$/],
  });
  await page.getByText('待审核 1 项').waitFor();
  await screenshot('milestone-returns-list-1440');
  await page.getByRole('link', { name: '打开填报：强化场景应用创新' }).click();
  await dialog(page).getByRole('button', { name: '退回' }).click();
  await dialog(page).getByRole('alert').getByText('退回须写明要补充或改正什么。').waitFor();
  await dialog(page).getByLabel('审核意见').fill('请写明已有几个场景');
  await screenshot('milestone-review-1440');
  await dialog(page).getByRole('button', { name: '退回' }).click();
  await dialog(page).getByRole('status').getByText('已退回。').waitFor();
});

it('two people at one draft: the second sees both contents and decides', async () => {
  const path = '/plans/SD?tab=returns&milestone=SD-T14&form=1';
  const first = await open(path, people.unit, PHONE);
  const second = await open(path, people.colleague, { expected: [/^response 409: PUT/] });
  await dialog(first.page).getByText('请写明已有几个场景').waitFor();
  await dialog(second.page).getByLabel('备注').fill('已有两个');
  await dialog(first.page).getByLabel('备注').fill('已有三个场景');
  expect(await overflow(first.page)).toBe(0);
  await first.screenshot('milestone-returned-390');
  await dialog(first.page).getByRole('button', { name: '保存草稿' }).click();
  await dialog(first.page).getByRole('status').getByText('草稿已保存。').waitFor();
  await dialog(second.page).getByRole('button', { name: '保存草稿' }).click();
  const alert = dialog(second.page).getByRole('alert');
  await alert.getByRole('row', { name: '备注 已有两个 已有三个场景' }).waitFor();
  await second.screenshot('milestone-conflict-1440');
  await alert.getByRole('button', { name: '放弃我填的，看最新内容' }).click();
  await dialog(second.page).getByText('已有三个场景').waitFor();
  await dialog(first.page).getByRole('button', { name: '填报进展' }).click();
  await dialog(first.page).getByRole('button', { name: '提交审核' }).click();
  await dialog(first.page).getByText('已提交，等待审核。').waitFor();
  await first.screenshot('milestone-submitted-390');
});

it('the reviewer publishes on a telephone', async () => {
  const { page, screenshot } = await open('/plans/SD?tab=returns&milestone=SD-T14', people.reviewer, PHONE);
  await dialog(page).getByRole('button', { name: '通过并发布' }).waitFor();
  expect(await overflow(page)).toBe(0);
  await screenshot('milestone-review-390');
  await dialog(page).getByRole('button', { name: '通过并发布' }).click();
  await dialog(page).getByRole('status').getByText('已发布，计入进展。').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('待审核 0 项').waitFor();
  expect(await overflow(page)).toBe(0);
  await screenshot('milestone-returns-list-390');
});

it('the leader sees how far it is, and downloads what shows it', async () => {
  const { page, screenshot } = await open('/plans/SD?tab=tasks&milestone=SD-T14', people.leader, PHONE);
  await dialog(page).getByRole('listitem').getByText('60%').waitFor();
  const link = dialog(page).getByRole('link', { name: '下载佐证文件：场景清单.pdf' }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('场景清单.pdf');
  expect((await readFile(await download.path())).equals(PDF)).toBe(true);
  await screenshot('milestone-leader-390');
});

it('items of boxes stand with their lights, and none is missing', async () => {
  const { page, screenshot } = await open('/plans/SD?tab=contents', people.unit);
  const boxes = page.getByRole('region', { name: '专栏' });
  await expect.poll(() => boxes.locator('.numbered > li').count()).toBe(6);
  await expect.poll(() => boxes.getByRole('link', { name: /未报告：查看判定依据$/ }).count()).toBe(6);
  await screenshot('milestone-boxes-1440');
});

it.each([
  ['390', PHONE],
  ['1440', {}],
])('the board says which done tasks show no effect, %s px wide', async (name, size) => {
  const { page, screenshot } = await open('/plans/SD?tab=followUp', people.leader, size);
  await page
    .getByText('2025年9月10日完成；“机器人制造领军企业数”由2025年二季度2家到2026年三季度2家，没有变化。')
    .waitFor();
  await page.getByText('21 项任务中有 17 项没有关联指标。').waitFor();
  expect(await overflow(page)).toBe(0);
  await screenshot(`follow-up-${name}`);
});

it('an administrator ties a task to an indicator, and says why', async () => {
  const { page, screenshot } = await open('/plans/MH?tab=followUp', server.administrator());
  await page.getByRole('listitem').getByText('行业一流机器人头部品牌数').waitFor();
  await page.getByRole('combobox', { name: '任务' }).selectOption('MH-T4');
  await page.getByRole('checkbox', { name: '行业一流机器人头部品牌数' }).check();
  await page.getByLabel('关联的原因').fill('品牌化应见于头部品牌数');
  await screenshot('follow-up-tie-1440');
  await page.getByRole('button', { name: '保存关联' }).click();
  await expect.poll(() => page.getByRole('listitem').getByText('MH-Q1', { exact: true }).count()).toBe(0);
});
