import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser();

/** A form may take a while on a busy machine. */
const SETTING = { timeout: 60_000 };

test.each([
  ['公文版', '公文版.pdf', '%PDF'],
  ['手机长图', '手机长图.png', '\x89PNG'],
  ['Word 文字稿', '文字稿.docx', 'PK\x03\x04'],
  ['演示文稿', '演示文稿.pptx', 'PK\x03\x04'],
])('a briefing is taken away as %s under its own name', async (link, name, start) => {
  const { page } = await browser.open(`${server.url()}/briefings?plan=SD&period=2026-09`);
  const forms = page.getByRole('list', { name: '其他版式' });
  const [file] = await Promise.all([
    page.waitForEvent('download', SETTING),
    forms.getByRole('link', { name: link, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`山东省机器人产业发展目标监测月报（2026年9月）${name}`);
  expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe(start);
});

test.each([
  [390, 'light'],
  [390, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('the forms stand in order at %d pixels, %s', async (width, theme) => {
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?plan=JS&period=2025-09`, {
    width,
    theme,
  });
  const forms = page.getByRole('list', { name: '其他版式' });
  await forms.waitFor();
  await page.getByText('正在编制…').waitFor({ state: 'detached', ...SETTING });
  const widths = await forms.evaluate((list) => [list.scrollWidth, list.clientWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
  expect(await forms.getByRole('link').allTextContents()).toEqual([
    '公文版',
    '手机长图',
    'Word 文字稿',
    '演示文稿',
  ]);
  await screenshot(`briefing-files-${width}-${theme}`);
});
