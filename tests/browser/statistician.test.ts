import { describe, expect, it } from 'vitest';
import { statisticsOfficeWorkbook } from '../files/statistics-office-workbook.ts';
import { fillIn, workbook } from '../files/workbook.ts';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { choose, counts, download, goToUploads, lines } from './upload-screen.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const open = async (expected: RegExp[] = []) => {
  const visit = await browser.open(`${server.url()}/about`, { expected });
  await goToUploads(visit.page, server.url());
  return visit;
};

/** The newest vintage: what is written raises it. */
async function dataVersion(): Promise<number> {
  const health = await server.app().inject({ url: '/api/v1/health' });
  return health.json<{ dataVersion: number }>().dataVersion;
}

it('the missing report: template, figures, preview, commit, and the city is no longer missing', async () => {
  const { page, screenshot } = await open();
  await page.getByLabel('计划', { exact: true }).selectOption('SD');
  await page.getByLabel('地区', { exact: true }).selectOption({ label: '菏泽市' });
  await page.getByLabel('数据期', { exact: true }).selectOption({ label: '2026年三季度' });
  await expectQuery(page, {
    plan: 'SD',
    region: '371700',
    period: '2026-Q3',
  });
  const template = await download(page, '下载 Excel 模板');
  expect(template.name).toBe('填报表_SD_菏泽_2026-Q3.xlsx');
  const filled = await fillIn(template.bytes, {
    B5: '菏泽市工信局',
    D8: 0,
    G8: '快报数',
    D9: 0.8,
    E9: 2.1,
    F9: 16.7,
    G9: '快报数',
  });

  const before = await dataVersion();
  await choose(page, template.name, filled);
  expect(await counts(page)).toEqual(['全部 3', '新增 3', '更改 0', '未变 0', '拒收 0']);
  expect(await lines(page)).toEqual(
    [
      [/填报表!D8\s*第 8 行 · 当期列/, '新增', '菏泽市', '机器人制造领军企业数', '0 家'],
      [/填报表!D9\s*第 9 行 · 当期列/, '新增', '菏泽市', '机器人制造产业规模', '0.8 亿元'],
      [/填报表!E9\s*第 9 行 · 累计列/, '新增', '菏泽市', '机器人制造产业规模', '2.1 亿元 同比 +16.7%'],
    ].map(([place, state, region, indicator, content]) => [
      expect.stringMatching(place!),
      state,
      region,
      indicator,
      '2026年三季度',
      expect.any(String),
      '（无）',
      content,
      '',
    ]),
  );
  await screenshot('upload-preview-1440');
  expect(await dataVersion()).toBe(before);

  expect(await page.getByLabel('填报人或单位').inputValue()).toBe('菏泽市工信局');
  await page.getByLabel('填报人或单位').fill('菏泽市工业和信息化局');
  await page.getByRole('button', { name: '写入 3 个数据' }).click();
  await page.getByText(`已写入 3 个数据，版次 ${before + 1}。`).waitFor();
  await page.getByText('菏泽市工业和信息化局 于 2026-11-21 10:00 写入').waitFor();
  await screenshot('upload-done-1440');
  expect(await dataVersion()).toBe(before + 1);

  await page.locator('.done').getByRole('link', { name: '总览' }).click();
  await page.getByRole('link', { name: '山东·机器人高质量发展行动计划' }).click();
  await page.getByRole('list', { name: '方格地图' }).getByRole('link', { name: /菏泽/ }).waitFor();
  await page.locator('.chart svg').nth(1).waitFor();
  expect(await page.getByText('菏泽市，差距未知').count()).toBe(0);
  expect(await page.locator('.chart svg').getByText('数据未更新').count()).toBe(0);
  await page.getByRole('note').getByText('演示数据').waitFor();

  await page.goto(`${server.url()}/indicators/robot_mfg_scale?region=371700`);
  const newest = page.locator('tbody tr').filter({ hasText: '菏泽市工业和信息化局' });
  await newest.first().waitFor();
  expect(await newest.locator('b').allTextContents()).toEqual(['0.8', '2.1']);
  expect(await newest.getByText('演示数据').count()).toBe(0);
  await page.locator('tbody tr').getByText('演示数据').first().waitFor();
});

describe('a file that cannot be written', () => {
  const headings = ['地区', '指标编码', '时期', '单位', '当期'];

  it('of very many the first thousand are listed, and all are counted', async () => {
    const { page, screenshot } = await open();
    const wrong = Array.from(
      { length: 1100 },
      (_, row) => `青岛市,robot_mfg_scale,2026-Q3,亿元,,约${row},,初步数,`,
    );
    const text = ['地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注', ...wrong].join('\n');
    await choose(page, '数据.csv', new TextEncoder().encode(text));
    await page.getByRole('heading', { name: '须改正 1100' }).waitFor();
    await page.getByText('列出前 1000 处').waitFor();
    expect(await counts(page)).toEqual(['全部 1100', '新增 0', '更改 0', '未变 0', '拒收 1100']);
    await page.getByText('拒收的只列出前 1000 个。').waitFor();
    await screenshot('upload-many-refused-1440');
  });

  it('names row, column, value and what was expected for each cell, and writes nothing', async () => {
    const { page, screenshot } = await open();
    const before = await dataVersion();
    await choose(
      page,
      '有错.xlsx',
      workbook({
        name: '三季度',
        rows: [
          headings,
          ['济南市', 'robot_mfg_scale', '2026-Q3', '亿元', '约九十'],
          ['青岛市', 'robot_scale', '2026-Q3', '亿元', 90],
          ['淄博市', 'robot_mfg_scale', '2026-Q3', '台', 6],
          ['烟台市', 'robot_mfg_scale', '2026-Q3', '亿元', 15],
        ],
      }),
    );
    expect((await counts(page)).at(-1)).toBe('拒收 3');
    const problems = page.locator('.panel-problems .issue');
    const told = await problems.allInnerTexts();
    expect(told.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^三季度!E2 第 2 行 · 当期列 .*“约九十”.* 应为：一个数字/),
      expect.stringMatching(/^三季度!B3 第 3 行 · 指标编码列 .*“robot_scale”.* 应为：/),
      expect.stringMatching(/^三季度!D4 第 4 行 · 单位列 .*“台”.* 应为：.*亿元/),
    ]);
    await page.getByText('有需要改正的地方，整个文件都没有写入').waitFor();
    expect(await page.getByRole('button', { name: /写入/ }).count()).toBe(0);
    await page.getByRole('button', { name: '拒收 3' }).click();
    expect(await lines(page)).toHaveLength(3);
    await screenshot('upload-refused-1440');
    expect(await dataVersion()).toBe(before);
  });

  it.each([
    {
      file: '照片.xlsx',
      bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0],
      says: /不是可以识别的工作簿/,
    },
    { file: '半个.xlsx', bytes: [...statisticsOfficeWorkbook().slice(0, 900)], says: /损坏/ },
    { file: '空.xlsx', bytes: [], says: /空/ },
  ])('$file is refused as a whole, in Chinese', async ({ file, bytes, says }) => {
    const { page, screenshot } = await open([/^response 4\d\d: POST .*\/uploads$/]);
    const before = await dataVersion();
    await choose(page, file, Uint8Array.from(bytes));
    const alert = page.getByRole('alert');
    await alert.getByText('文件未被接受，数据没有任何改动').waitFor();
    expect(await alert.locator('p').textContent()).toMatch(says);
    await page.getByText('最近的报送').waitFor();
    await screenshot('upload-no-workbook-1440');
    expect(await dataVersion()).toBe(before);
  });
});

describe('the statistics office’s figures', () => {
  it('equal what is recorded: six warnings, no error, nothing to write', async () => {
    const { page, screenshot } = await open();
    await choose(page, '国家统计局.xlsx', statisticsOfficeWorkbook());
    expect(await counts(page)).toEqual(['全部 13', '新增 0', '更改 0', '未变 13', '拒收 0']);
    await page.getByText('文件中的 13 个数据与现有记录相同，不需要写入').waitFor();
    const notes = page.locator('.issues .issue-note').filter({ hasText: '累计减上期累计再减当期不为零' });
    expect(await notes.count()).toBe(6);
    await notes.getByText('323,009 − 237,554 − 93,246 = −7,791套').waitFor();
    expect(await page.locator('.panel-problems').count()).toBe(0);
    expect(await page.getByRole('button', { name: /写入/ }).count()).toBe(0);
    await screenshot('upload-unchanged-1440');
  });

  it('one of them corrected: old → new, written beside the old one, month and year to date both kept', async () => {
    const { page, screenshot } = await open();
    const before = await dataVersion();
    const aprilYearToDate = 'G4';
    const revised = await fillIn(statisticsOfficeWorkbook(), { [aprilYearToDate]: 323_100 });
    await choose(page, '国家统计局修订.xlsx', revised);
    expect(await counts(page)).toEqual(['全部 13', '新增 0', '更改 1', '未变 12', '拒收 0']);
    await page.getByRole('button', { name: '更改 1' }).click();
    const [changed] = await lines(page);
    expect(changed!.slice(-3)).toEqual([
      '323,009 套 同比 +25.7%',
      '323,100 套 同比 +25.7%',
      expect.stringMatching(/^数值\s.*= −7,700套/),
    ]);
    await screenshot('upload-changed-1440');
    await page.getByLabel('填报人或单位').fill('国家统计局');
    await page.getByRole('button', { name: '写入 1 个数据' }).click();
    await page.getByText(`已写入 1 个数据，版次 ${before + 1}。`).waitFor();

    await page.goto(`${server.url()}/indicators/industrial_robot_output`);
    const record = page.getByRole('region', { name: '原始数据' });
    const april = record.locator('.table-tall tbody tr').filter({ hasText: '2026年4月' });
    await april.first().waitFor();
    expect(await april.locator('b').allTextContents()).toEqual(['93,246', '323,100']);
    await page.getByRole('button', { name: '显示历次修订' }).click();
    await page.locator('tr.replaced').waitFor();
    expect(await april.locator('b').allTextContents()).toEqual(['93,246', '323,100', '323,009']);
    expect(await page.locator('tr.replaced').textContent()).toMatch(/2026年4月.*323,009.*已被修订/);
    await screenshot('indicator-revised-1440');
  });
});
