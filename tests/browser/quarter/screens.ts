import type { Page } from 'playwright-core';
import { fillIn, type TestCell } from '../../files/workbook.ts';
import { cell, chosen, saved } from '../report-screen.ts';
import { choose, download } from '../upload-screen.ts';
import { type City, QUARTER } from './cities.ts';

/** How the screens of reporting and review are used in the play. */

/** Signs in by one click, as one of the demonstration's people. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Opens the city's report of the quarter; gives its address. */
export async function openReport(page: Page, origin: string, { code, name }: City): Promise<string> {
  await page.goto(`${origin}/reports/new?plan=SD&region=${code}&period=${QUARTER}`);
  await page.waitForURL(/reports\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  return page.url();
}

/** Types into a cell of the scale's line. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await cell(page, '产业规模', field).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Types both lines, as somebody does who reads them from paper. */
export async function typeBoth(page: Page, { leaders, current, year }: City): Promise<void> {
  await chosen(page).focus();
  await page.keyboard.type(String(leaders));
  await page.keyboard.press('Enter');
  await type(page, 'current', String(current));
  await type(page, 'ytd', String(year));
  await type(page, 'status', '快报数');
  await saved(page);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await stands(page, '待审核');
}

/** Waits until the report says that it is in this state. */
export const stands = (page: Page, state: string): Promise<void> =>
  page.locator('.masthead').getByText(state).waitFor();

/** The line of a region on the board. */
export const boardLine = (page: Page, region: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: region, exact: true }) });

/** Fills in the template that the page offers, sends it, and goes on to the report that it was put into. */
export async function handOver(
  page: Page,
  figures: Record<string, TestCell>,
  recorder: string,
): Promise<void> {
  const template = await download(page, '下载 Excel 模板');
  await choose(page, template.name, await fillIn(template.bytes, figures));
  await page.getByLabel('填报人或单位').fill(recorder);
  await page.getByRole('button', { name: '转入填报（3 个数据）' }).click();
  await page.getByText('已转入 1 份填报，提交后由上级审核。').waitFor();
  await page.getByRole('link', { name: '打开填报，核对并提交' }).click();
  await page.waitForURL(/reports\/[0-9a-f-]{36}$/);
}
