import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { remind } from '#server/services/reminders/remind.ts';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());
let heze: Account;

beforeAll(async () => {
  heze = await addAccount(server.database().db, '菏泽统计', {
    grants: [{ role: 'statistician', region: '371700' }],
  });
});

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);
const row = (page: Page, region: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: region, exact: true }) });
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('the board', () => {
  it('tells of every region where it stands, with the dates and the rates', async () => {
    const { page, screenshot } = await open('/collections');
    await page.getByRole('heading', { level: 1, name: '报送进度' }).waitFor();
    await page.getByText('2026年10月15日前（含当日）提交为及时，2026年12月29日后不再接收。').waitFor();
    const missing = row(page, '菏泽市');
    await missing.getByText('未开始').waitFor();
    await missing.getByText('逾期').waitFor();
    await row(page, '济南市').getByText('已发布').waitFor();
    await page.getByText('已报 16，应报 17').waitFor();
    await page.getByText('94.1%').first().waitFor();
    await page.getByText('三个比率怎么算').click();
    await page.getByText(/^及时率 = /).waitFor();
    await screenshot('collections-board-1440');
    await page.getByLabel('数据期').selectOption('2025-Q4');
    await row(page, '菏泽市').getByText('已发布').waitFor();
    expect(new URL(page.url()).searchParams.get('period')).toBe('2025-Q4');
    await page.getByLabel('计划').selectOption('MH');
    await row(page, '闵行区').waitFor();
  });

  it.each([360, 390])('fits on a screen of %s', async (width) => {
    const { page, screenshot } = await open('/collections', { width, height: 844 });
    await row(page, '菏泽市').getByText('未开始').waitFor();
    await screenshot(`collections-board-${width}`);
    expect(await fits(page)).toBe(true);
  });

  it('is told as it was at the moment that is looked from, in one line of tools', async () => {
    const { page, screenshot } = await open('/collections?plan=SD&asOf=2026-08-20T10:00%2B08:00');
    await page.getByText(/^按所选时点显示，依据审计记录还原/).waitFor();
    await page.getByRole('heading', { name: '2026年二季度报送情况' }).waitFor();
    await row(page, '菏泽市').getByText('已发布').waitFor();
    expect(await page.getByRole('link', { name: /开始填报/ }).count()).toBe(0);
    expect(await fits(page)).toBe(true);
    await screenshot('collections-board-then');
    await page
      .getByRole('tab', { name: '历次' })
      .or(page.getByRole('link', { name: '历次' }))
      .click();
    await page.getByRole('columnheader', { name: '2026-Q2' }).waitFor();
    expect(await page.getByRole('columnheader', { name: '2026-Q3' }).count()).toBe(0);
    await page.getByRole('link', { name: '报送任务' }).click();
    await page.getByRole('columnheader', { name: '及时' }).first().waitFor();
    expect(await page.getByRole('button', { name: /^更改|^延后/ }).count()).toBe(0);
  });

  it('is told to nobody who has not signed in', async () => {
    const { page } = await open('/collections', { as: null });
    await page.getByText('登录后可以查看本人权限范围内的报送情况。').waitFor();
  });

  it('reads in English', async () => {
    const { page } = await open('/collections?lang=en');
    await page.getByRole('heading', { level: 1, name: 'Reporting' }).waitFor();
    await row(page, 'Heze').getByText('Not started').waitFor();
  });
});

it('shows all periods of all regions, with the rates of each', async () => {
  const { page, screenshot } = await open('/collections?tab=history&plan=SD');
  const missing = row(page, '菏泽市');
  await missing.getByText('逾期').waitFor();
  await missing.getByText('85.7%').first().waitFor();
  await screenshot('collections-history-1440');
});

it('fits its history on a phone', async () => {
  const { page, screenshot } = await open('/collections?tab=history&plan=SD', { width: 390, height: 844 });
  await row(page, '菏泽市').getByText('逾期').waitFor();
  await screenshot('collections-history-390');
  expect(await fits(page)).toBe(true);
});

describe('somebody who has to report', () => {
  it('is rung for, goes from the reminder to the report, and takes note', async () => {
    const morning = '2027-01-05T09:00:00+08:00';
    server.setNow(morning);
    await remind({
      db: server.database().db,
      now: () => new Date(morning),
      mailer: null,
      publicUrl: null,
    });
    const { page, screenshot } = await open('/', { as: heze, width: 390, height: 844 });
    await page.getByRole('link', { name: '提醒：1 条未读' }).click();
    await page
      .getByText(/^菏泽市“.*”2026年四季度数据可以填报了，2027年1月15日前（含当日）提交算及时。$/)
      .waitFor();
    const door = page.getByRole('link', { name: '开始填报 菏泽市 2026-Q4' });
    expect(await door.getAttribute('href')).toBe('/reports/new?period=2026-Q4&plan=SD&region=371700');
    await screenshot('collections-mine-390');
    await page.getByRole('button', { name: '记为已读' }).click();
    await page.getByRole('link', { name: '提醒：没有未读' }).waitFor();
    await page.getByRole('link', { name: '进度', exact: true }).click();
    await page.getByText('2027年节假日安排尚未录入，日期只按周末推算。').waitFor();
    await screenshot('collections-uncertain-390');
    server.setNow(TEST_NOW);
  });
});

describe('an administrator', () => {
  it('puts off a lock date, and the board says so', async () => {
    const { page, screenshot } = await open('/collections?tab=duties&plan=SD');
    await row(page, '菏泽市').getByRole('button', { name: '延后截止日期' }).click();
    await page.getByLabel('数据期').fill('2026-Q3');
    await page.getByLabel('延后到').fill('2027-01-10');
    await page.getByLabel('理由').fill('系统升级');
    await screenshot('collections-duties-1440');
    await page.getByRole('button', { name: '保存' }).click();
    await row(page, '菏泽市').getByText('2026-Q3 延至 2027-01-10').waitFor();
    await page.getByRole('link', { name: '进度', exact: true }).click();
    await page.getByText('各地区的日期不同，见下表。').waitFor();
    const late = row(page, '菏泽市');
    await late.getByText('2027年1月10日').waitFor();
    await screenshot('collections-extended-1440');
  });

  it('is told why a duty cannot be, and adds one that can', async () => {
    const { page } = await open('/collections?tab=duties&plan=JS', {
      expected: [/^response 400: POST .*\/collections\/duties$/],
    });
    await page.getByRole('button', { name: '增加报送任务' }).click();
    await page.getByLabel('地区').selectOption('320100');
    await page.getByLabel('频率').selectOption('month');
    await page.getByLabel('第一期').fill('2026-Q4');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').getByText('“2026-Q4”与每月报送不符。').waitFor();
    await page.getByLabel('第一期').fill('2026-10');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /南京市 每月 15 45 2026-10/ }).waitFor();
  });

  it('pastes the holidays of another year, and is told of what cannot be', async () => {
    const { page, screenshot } = await open('/collections?tab=calendar');
    await page.getByText('已录入到 2026 年').waitFor();
    await page.getByLabel('依据').fill('测试用通知');
    await page.getByLabel('放假', { exact: true }).fill('1月1日至3日、2月5日至11日，春节');
    await page.getByLabel('上班的周末').fill('2月1日');
    await page.getByText('识别出放假 10 天，上班的周末 1 天').waitFor();
    await page.getByText('无法识别：春节').waitFor();
    await page.getByText('2027-02-01 不是周末，本来就上班').waitFor();
    await screenshot('collections-calendar-1440');
    await page.getByLabel('放假', { exact: true }).fill('1月1日至3日、2月5日至11日');
    await page.getByLabel('上班的周末').fill('2月14日');
    await page.getByRole('button', { name: '录入' }).click();
    await page.getByText('已录入到 2027 年').waitFor();
    await page.getByText('1/1–1/3、2/5–2/11').waitFor();
  });

  it('reads the holidays on a phone', async () => {
    const { page, screenshot } = await open('/collections?tab=calendar', { width: 390, height: 844 });
    await page.getByRole('region', { name: '2026', exact: true }).waitFor();
    await screenshot('collections-calendar-390');
    expect(await fits(page)).toBe(true);
  });
});
