import { expect, it } from 'vitest';
import { workbook } from '../files/workbook.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { choose, goToUploads } from './upload-screen.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const HEADINGS = ['地区', '指标编码', '时期', '单位', '当期', '累计', '同比(%)', '状态', '备注'];
const output = (period: string, current: number | null, total: number, note: string | null = null) => [
  '全国',
  'industrial_robot_output',
  period,
  '套',
  current,
  total,
  null,
  '初步数',
  note,
];

it('a slip is told, its value taken with one click, taken back, taken again and written', async () => {
  const visit = await browser.open(`${server.url()}/about`);
  const { page, screenshot } = visit;
  await goToUploads(page, server.url());
  await choose(
    page,
    '九月十月.xlsx',
    workbook({
      name: '月报',
      rows: [
        HEADINGS,
        ['全国', 'no_such_indicator', '2026-09', '套', 1],
        output('2026-09', 101_000, 8_303_520),
        output('2026-10', null, 820_000, '核减重复统计的企业'),
      ],
    }),
  );
  await page.getByRole('heading', { name: '须改正 1' }).waitFor();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await screenshot('upload-three-strengths-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot('upload-three-strengths-390');
  await page.setViewportSize({ width: 1440, height: 1000 });

  const rows = [HEADINGS, output('2026-09', 101_000, 8_303_520)];
  await choose(page, '九月.xlsx', workbook({ name: '月报', rows }));
  await page.getByText('有需要说明的地方').waitFor();
  const reasons = page.locator('.panel-reasons .issue');
  expect(await page.getByRole('heading', { name: /^须说明 \d/ }).textContent()).toBe('须说明 2');
  await reasons.filter({ hasText: '像是大了 10 倍' }).waitFor();
  expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0);

  await page.getByRole('button', { name: '采用建议值 830,352' }).first().click();
  await page.getByRole('heading', { name: '已采用建议值 1' }).waitFor();
  await page.getByText('单元格 8303520 → 采用 830,352').first().waitFor();
  await page.getByRole('button', { name: '写入 2 个数据' }).waitFor();
  await screenshot('upload-repaired-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot('upload-repaired-390');
  await page.setViewportSize({ width: 1440, height: 1000 });

  await page.getByRole('button', { name: '撤回' }).first().click();
  await page.getByText('有需要说明的地方').waitFor();
  await page.getByRole('button', { name: '采用建议值 830,352' }).first().click();
  await page.getByLabel('填报人或单位').fill('国家统计局');
  await page.getByRole('button', { name: '写入 2 个数据' }).click();
  await page.getByText('已写入 2 个数据').waitFor();
  // what was taken is still told, and cannot be taken back any more
  await page.getByText('单元格 8303520 → 采用 830,352').first().waitFor();
  expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0);
});
