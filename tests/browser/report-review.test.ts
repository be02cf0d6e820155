import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import type { Account } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { addPart, CITY, cell, openReport, saved } from './report-screen.ts';

const server = useServer();
let clerk: Account;
let reviewer: Account;
beforeAll(async () => {
  clerk = await addPart(server, 'clerk');
  reviewer = await addPart(server, 'reviewer');
});
const browser = useBrowser(() => clerk);

it('returned with a question, answered in place, approved, published, seen by the leader, corrected', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/about`);
  const address = await openReport(page, server.url(), '2026-Q3');
  await cell(page, '产业规模', 'current').click();
  for (const text of ['0.8', '2.1', '16.7', '快报数']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await saved(page);
  const submit = async () => {
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.locator('.masthead').getByText('待审核').waitFor();
  };
  await submit();

  const review = await browser.open(`${server.url()}/reports`, { as: reviewer });
  await review.page.getByRole('cell', { name: /更改 0，新增 2/ }).waitFor();
  await review.screenshot('reports-to-review-1440');
  await review.page.getByRole('link', { name: '菏泽市' }).click();
  await cell(review.page, '产业规模', 'ytd').click();
  await review.page
    .getByLabel('机器人制造产业规模 · 累计', { exact: true })
    .fill('与税务数据差得远，请核对。');
  await review.page.getByRole('button', { name: '列入退回清单' }).click();
  await review.screenshot('report-review-1440');
  await review.page.getByRole('button', { name: '退回（1 个问题）' }).click();
  await review.page.locator('.masthead').getByText('已退回').waitFor();

  await page.goto(`${server.url()}/reports`);
  await page.getByText('1 个问题待答复').waitFor();
  await page.getByRole('link', { name: '菏泽市' }).click();
  await page.getByText('与税务数据差得远，请核对。').first().waitFor();
  await page.getByText('还不能提交：1 个审核问题没有答复').waitFor();
  await screenshot('report-returned-1440');
  await page.getByRole('button', { name: '机器人制造产业规模 · 累计' }).first().click();
  await page.keyboard.type('2.3');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByLabel('答复', { exact: true }).fill('漏了一家，已补上。');
  await page.getByRole('button', { name: '提交答复' }).click();
  await page.getByText('已答复').waitFor();
  await submit();

  await review.page.reload();
  await review.page.getByText('漏了一家，已补上。').first().waitFor();
  await review.page.getByText('2.1 → 2.3').waitFor();
  await review.screenshot('report-answered-1440');
  await review.page.getByRole('button', { name: '通过并发布' }).click();
  await review.page.locator('.masthead').getByText('已发布').waitFor();

  const leader = await browser.open(`${server.url()}/indicators/robot_mfg_scale?region=${CITY}`, {
    as: null,
  });
  await leader.page.locator('tbody tr').filter({ hasText: '何填报' }).first().waitFor();
  expect(
    await leader.page.locator('tbody tr').filter({ hasText: '何填报' }).locator('b').allTextContents(),
  ).toEqual(['0.8', '2.3']);

  await page.goto(address);
  await page.getByLabel('更正的原因').fill('发现重复统计');
  await page.getByRole('button', { name: '提出更正' }).click();
  await page.getByText('发现重复统计').first().waitFor();
  await page.getByText('与已发布的数相同。').waitFor();
  await cell(page, '产业规模', 'ytd').click();
  await page.keyboard.type('2.2');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.locator('.diff-table').getByText('2.3 亿元').waitFor();
  await screenshot('report-correction-1440');
  await page.getByRole('button', { name: '作废' }).click();
  await page.getByRole('button', { name: '确认作废' }).click();
  await page.locator('.masthead').getByText('已作废').waitFor();
});
