import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { HEADINGS } from '../services/imports/setup.ts';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';

const server = useServer({ DEMO: 'off' });
const browser = useBrowser(() => server.administrator());

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);
const line = (region: string, period: string, rest: string) =>
  `${region},robot_mfg_scale,${period},亿元,${rest}`;
const csv = (...lines: string[]) => Buffer.from(`${[HEADINGS, ...lines].join('\n')}\n`);
const dataVersion = async () => (await server.app().inject('/api/v1/health')).json().dataVersion;

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Label and number of everything that is counted. */
async function counts(page: Page): Promise<string[]> {
  await page.locator('.import-counts').waitFor();
  const all = await page.locator('.import-count').all();
  return Promise.all(
    all.map(async (one) => `${await one.locator('dt').innerText()} ${await one.locator('b').innerText()}`),
  );
}

async function pictures(visit: { page: Page; screenshot: (name: string) => Promise<string> }, name: string) {
  const { page, screenshot } = visit;
  await screenshot(`${name}-1440`);
  await page.setViewportSize({ width: 390, height: 844 });
  await fits({ ...visit, problems: [] }, 390);
  await screenshot(`${name}-390`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

const YEARS = Array.from({ length: 40 }, (_, index) => 2016 + Math.floor(index / 4));
const history = (cities: readonly string[], value: (index: number) => string) =>
  cities.flatMap((city) =>
    YEARS.map((year, index) => line(city, `${year}-Q${(index % 4) + 1}`, `${value(index)},,,,`)),
  );

it('from the reporting page to a figure of the indicator: refused, corrected, written', async () => {
  const visit = await open('/upload');
  const { page } = visit;
  await page.getByRole('link', { name: '批量导入历史数据（CSV）' }).click();
  await page.getByRole('heading', { name: '批量导入', level: 1 }).waitFor();
  await page.getByText('还没有批量导入过。').waitFor();
  await pictures(visit, 'import-start');

  const cities = ['370100', '370200', '370300'];
  const good = history(cities, (index) => String(10 + index / 10));
  const bad = good.map((text, index) => (index % 2 === 0 ? text.replace(/亿元,[\d.]+/, '亿元,多') : text));
  await choose(page, '山东历史.csv', csv(...bad, '999999,robot_mfg_scale,2026-Q1,亿元,5,,,,'));
  await page.getByRole('heading', { name: '拒收 61 处' }).waitFor();
  expect(await counts(page)).toEqual(['数据行 121', '读到的数 60', '拒收 61', '提示 3']);
  const refused = page.getByRole('region', { name: '拒收 61 处' });
  const first = refused.getByRole('row').nth(1);
  expect(await first.getByRole('rowheader').innerText()).toMatch(/第 2 行\s+E2/);
  expect((await first.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['当期', '多']);
  expect(await refused.getByRole('button', { name: /^(不是数|地区不认识)/ }).allInnerTexts()).toEqual([
    '不是数 60',
    '地区不认识 1',
  ]);
  expect(await refused.getByRole('row').count()).toBe(51);
  await refused.getByRole('button', { name: '再显示 11 处' }).click();
  await pictures(visit, 'import-refused');
  await refused.getByRole('button', { name: '地区不认识 1' }).click();
  expect(await refused.getByRole('row').count()).toBe(2);
  await page.getByText('有拒收的内容，整个文件都没有写入').waitFor();
  expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    refused.getByRole('button', { name: '下载拒收清单（CSV）' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('拒收清单_山东历史.csv');
  const list = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(list).toHaveLength(62);
  expect(list.slice(0, 2)).toEqual([
    '\uFEFF行号,列,内容,种类,说明,应为',
    expect.stringMatching(/^2,当期,多,不是数,/),
  ]);

  const before = await dataVersion();
  await choose(page, '山东历史.csv', csv(...good));
  await page.getByRole('button', { name: '写入 120 个数' }).waitFor();
  expect(await counts(page)).toEqual([
    '数据行 120',
    '读到的数 120',
    '新增 120',
    '更改 0',
    '未变 0',
    '拒收 0',
    '提示 3',
  ]);
  await page.getByText('指标 1 个（机器人制造产业规模）').waitFor();
  await page.getByText('2016年一季度至2025年四季度').waitFor();
  await pictures(visit, 'import-preview');
  await page.getByLabel('对数字负责的人或单位').fill('省统计局');
  await page.getByRole('button', { name: '写入 120 个数' }).click();
  await page.getByText(`已写入 120 个数，版次 ${before + 1}。`).waitFor();
  await page.getByText(/^省统计局 于 /).waitFor();
  await pictures(visit, 'import-done');

  await page.getByRole('link', { name: '机器人制造产业规模（济南市）' }).click();
  const record = page.getByRole('region', { name: '原始数据' });
  const newest = record.locator('.table-tall tbody tr').filter({ hasText: '2025年四季度' });
  await newest.waitFor();
  expect(await newest.locator('b').innerText()).toBe('13.9');
  await page.goBack();
  await page.getByRole('link', { name: '查看这次带来的变化' }).click();
  await page.getByRole('heading', { name: /变化/, level: 1 }).waitFor();
  await page.getByText('120 项').waitFor();
});

it('a record that changed meanwhile is looked at again before it is written', async () => {
  const visit = await open('/import', { expected: [/^response 409: POST .*\/commit$/] });
  const { page } = visit;
  await choose(page, '淄博.csv', csv(line('370300', '2026-Q1', '20,,,,')));
  await page.getByRole('button', { name: '写入 1 个数' }).waitFor();
  const other = await server.app().inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { 'content-type': 'text/csv' },
    payload: csv(line('370300', '2026-Q1', '19,,,,')),
  });
  await server.app().inject({
    method: 'POST',
    url: `/api/v1/imports/${other.json().id}/commit`,
    payload: { recorder: '市局' },
  });
  await page.getByRole('button', { name: '写入 1 个数' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('预览之后记录有了变动').waitFor();
  expect(await page.getByRole('button', { name: '写入 1 个数' }).isDisabled()).toBe(true);
  await pictures(visit, 'import-conflict');
  await alert.getByRole('button', { name: '按现在的记录重新核对' }).click();
  await page.getByText('已按现在的记录重新比对').waitFor();
  await expect.poll(() => counts(page)).toContain('更改 1');
  await page.getByRole('button', { name: '写入 1 个数' }).click();
  await page.getByText(/^已写入 1 个数/).waitFor();

  const again = await browser.open(page.url());
  await again.page.getByText(/^已写入 1 个数/).waitFor();
  expect(await again.page.getByRole('button', { name: /写入|放弃/ }).count()).toBe(0);
});

it('one that waits is opened again by its address, and discarded', async () => {
  const { page, screenshot } = await open('/import');
  await choose(page, '枣庄.csv', csv(line('370400', '2026-Q1', '20,,,,')));
  await page.getByRole('button', { name: '写入 1 个数' }).waitFor();
  await page.getByRole('link', { name: '返回数据报送' }).click();
  await page.goto(`${server.url()}/import`);
  await page
    .getByRole('row', { name: /枣庄\.csv .*未写入/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '写入 1 个数' }).waitFor();
  expect(new URL(page.url()).searchParams.get('id')).toMatch(/^[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: '放弃这次导入' }).click();
  await page.getByRole('button', { name: '不放弃' }).click();
  await page.getByRole('button', { name: '放弃这次导入' }).click();
  await page.getByRole('button', { name: '确定放弃' }).click();
  await page.getByText('已放弃 枣庄.csv，没有写入任何数据。').waitFor();
  await page
    .getByRole('row', { name: /已写入/ })
    .first()
    .waitFor();
  await page.getByRole('row', { name: /枣庄/ }).waitFor({ state: 'detached' });
  await screenshot('import-recent-1440');
});

it('the bar moves while a file is sent, and it can be stopped', async () => {
  const { page, screenshot } = await open('/import');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 },
  });
  const many = history(
    Array.from({ length: 500 }, () => '370500'),
    (index) => String(index),
  );
  await choose(page, '大文件.csv', csv(...many));
  const bar = page.getByRole('progressbar', { name: '上传进度' });
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
  await page.getByText(/^正在上传 [1-9]\d?%$/).waitFor();
  await screenshot('import-sending-1440');
  await page.getByRole('button', { name: '取消上传' }).click();
  await page.getByText('把 CSV 文件拖到这里').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it.each([
  ['an empty file', '空.csv', Buffer.alloc(0), '文件是空的'],
  ['a workbook', '历史.xlsx', Buffer.from('PK'), '只收 CSV 文件'],
])('%s is not even sent', async (_, name, buffer, said) => {
  const { page } = await open('/import');
  await choose(page, name, buffer);
  await page.getByRole('alert').getByText(said).waitFor();
});

it('a table of something else is refused as a whole, in words', async () => {
  const { page } = await open('/import?lang=en', { expected: [/^response 422: POST .*\/imports$/] });
  await choose(page, 'cities.csv', Buffer.from('城市,数\n青岛,5\n'));
  await page.getByRole('alert').getByText('The file was not accepted; nothing has changed').waitFor();
});

it('whoever may not import is told so, and finds no link', async () => {
  const clerk = await addAccount(server.database().db, '李填报', {
    grants: [{ role: 'statistician', region: ROOT_REGION }],
  });
  const { page } = await open('/import', { as: clerk });
  await page.getByText('只有全站管理员可以批量导入').waitFor();
  await page.getByRole('link', { name: '返回数据报送' }).click();
  await page.getByRole('heading', { name: '数据报送', level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: /批量导入/ }).count()).toBe(0);
});
