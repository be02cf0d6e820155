import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

describe('who reported when', () => {
  it('is a calendar that goes along as a picture and as figures', async () => {
    const { page, screenshot } = await open('/collections?tab=history&plan=SD', {
      as: server.administrator(),
    });
    const missing = page.locator('.timely-missing').filter({ hasText: '逾期' });
    await missing.getByText('晚 37 天').waitFor();
    await screenshot('charts-calendar-1440');
    const frame = page.locator('.chart-frame');
    const png = await readFile(await (await take(page, frame, 'PNG 图片（2 倍）')).path());
    await sharp(png).toFile('build/review/charts-picture-calendar.png');
    const csv = await readFile(await (await take(page, frame, 'CSV 数据')).path(), 'utf8');
    expect(csv).toMatch(/\r\n菏泽市,2026-Q3,缺报,37\r\n/);
  });

  it('is told to nobody who has not signed in', async () => {
    const { page } = await open('/collections?tab=history&plan=SD');
    await page.getByText('登录后可以查看本人权限范围内的报送情况。').waitFor();
    expect(await page.locator('.chart-frame').count()).toBe(0);
  });

  it('can be read on a telephone', async () => {
    const { page, screenshot } = await open('/collections?tab=history&plan=SD&lang=en', {
      as: server.administrator(),
      width: 390,
      height: 800,
    });
    await page.locator('.timely-missing').first().waitFor();
    await screenshot('charts-calendar-en-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
