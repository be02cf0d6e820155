import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser();

const open = (path: string) => browser.open(`${server.url()}${path}`);

describe('what is drawn in the page itself is taken along as well', () => {
  it.each([
    [
      'the plans on one time axis',
      '/',
      '.plan-time',
      ['计划时间轴', '今日 ', '征求意见稿', '福建省、重庆市'],
    ],
    ['a tile map', '/plans/SD', '.tiles-take', ['山东省各地机器人制造产业规模方块图', '青岛', '征求意见稿']],
    [
      'targets as bars',
      '/plans/SD',
      '.panel:has(.verdicts-indicator)',
      ['山东省', '机器人制造产业规模', '时序偏差'],
    ],
    ['regions as bars', '/regions/370000', '.panel:has(.verdicts-region)', ['青岛市', '增量完成率']],
    [
      'a comparison',
      '/compare?regions=370100,370200&indicators=robot_mfg_scale',
      '.chart-frame',
      ['2 个地区机器人制造产业规模比较', '济南市'],
    ],
  ])('%s', async (_, path, scope, words) => {
    const { page } = await open(path);
    const part = page.locator(scope).first();
    await part.waitFor();
    const file = await take(page, part, 'SVG 矢量图');
    const svg = await readFile(await file.path(), 'utf8');
    for (const told of [...words, '演示数据', '来源：', '2026年11月21日']) expect(svg).toContain(told);
    const png = await take(page, part, 'PNG 图片（2 倍）');
    expect((await sharp(await readFile(await png.path())).metadata()).width).toBeGreaterThan(1700);
    const csv = await readFile(await (await take(page, part, 'CSV 数据')).path(), 'utf8');
    expect(csv).toMatch(/标注,.*演示数据/);
  });
});
