import { beforeAll, expect, it } from 'vitest';
import { fillIn } from '../files/workbook.ts';
import { useBrowser } from '../setup/browser.ts';
import type { Account } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { addPart, CITY, cell, cells, chosen, openReport, saved } from './report-screen.ts';
import { choose, download } from './upload-screen.ts';

const server = useServer();
let clerk: Account;
beforeAll(async () => {
  // The history that figures are held against is the demonstration's.
  clerk = await addPart(server, 'clerk', true);
});
const browser = useBrowser(() => clerk);

it('a workbook goes into the report, where it is checked, put right and explained', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/reports`);
  await page.getByRole('listitem').filter({ hasText: '菏泽市' }).getByText('2026年三季度').waitFor();
  await page.getByRole('link', { name: '用 Excel 上传' }).click();
  await page.goto(`${server.url()}/upload?plan=SD&region=${CITY}&period=2026-Q3`);
  const template = await download(page, '下载 Excel 模板');
  // 万元 in a form of 亿元.
  const filled = await fillIn(template.bytes, {
    D8: 0,
    G8: '快报数',
    D9: 8000,
    E9: 21_000,
    F9: 16.7,
    G9: '快报数',
  });
  await choose(page, template.name, filled);
  await page.getByRole('button', { name: '转入填报（3 个数据）' }).waitFor();
  await screenshot('upload-to-report-1440');
  await page.getByLabel('填报人或单位').fill('菏泽市工信局');
  await page.getByRole('button', { name: '转入填报（3 个数据）' }).click();
  await page.getByText('已转入 1 份填报，提交后由上级审核。').waitFor();
  await screenshot('upload-in-report-1440');
  await page.getByRole('link', { name: '打开填报，核对并提交' }).click();

  await cell(page, '产业规模', 'ytd').getByText('21000').waitFor();
  await page.getByText(/还不能提交：\d 处须在备注里说明原因/).waitFor();
  await screenshot('report-checks-1440');
  await page.getByRole('button', { name: '采用 2.1', exact: true }).first().click();
  await page.getByRole('button', { name: '采用 0.8', exact: true }).first().click();
  await saved(page);
  expect((await cells(page))[1]!.slice(0, 4)).toEqual(['0.8', '2.1', '16.7', '快报数']);
  expect(await page.locator('.diff-table').getByText('建议值').count()).toBe(2);
  await screenshot('report-repaired-1440');
  await chosen(page).focus();
  await page.keyboard.press('Control+z');
  await cell(page, '产业规模', 'current').locator('.cell-input').waitFor();
  expect((await cells(page))[1]![0]).toBe('8000');
});

it('a reason is asked for at the note, and given there', async () => {
  const { page } = await browser.open(`${server.url()}/about`);
  await openReport(page, server.url(), '2026-Q2');
  await cell(page, '产业规模', 'ytd').click();
  await page.keyboard.type('0.2');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '写备注说明' }).first().click();
  await page.keyboard.type('两家企业迁出，产值随之转出。');
  await page.keyboard.press('Enter');
  await page.getByText('已说明').first().waitFor();
  await page.locator('.report-issue q').getByText('两家企业迁出').first().waitFor();
});

it('reads in English', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/about?lang=en`);
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  await page.goto(`${server.url()}/reports/new?plan=SD&region=${CITY}&period=2026-Q2`);
  await page.getByRole('grid', { name: 'Form' }).waitFor();
  await page.getByRole('button', { name: 'Submit' }).waitFor();
  await screenshot('report-en-1440');
  await page.goto(`${server.url()}/reports`);
  await page.getByRole('heading', { level: 2, name: /^To do/ }).waitFor();
  await screenshot('reports-en-1440');
});
