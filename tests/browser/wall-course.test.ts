import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { drawn, faultsOf, playing } from './wall-screen.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

async function post(url: string, payload: object): Promise<void> {
  const response = await server.app().inject({ method: 'POST', url, payload });
  expect(response.statusCode, response.body).toBe(201);
}

/** A revised figure, an amended target and two remarks. */
beforeAll(async () => {
  const place = { indicator: 'robot_mfg_scale', region: '370000' };
  server.setNow('2026-12-01T09:00:00+08:00');
  await post('/api/v1/observations', {
    recorder: '山东省统计局',
    note: '更正漏报企业',
    observations: [
      { ...place, period: '2025', form: 'ytd', value: 331.2, status: 'annual', yoyPercent: 28.4 },
    ],
  });
  await post('/api/v1/targets/SD-Q2/rulings', {
    kind: 'amendment',
    changes: { value: 450 },
    effectiveFrom: '2026-11-01',
    document: '关于调整有关目标的通知',
    reason: '上级调整',
    recorder: '省工信厅',
  });
  await post('/api/v1/annotations', { ...place, period: '2025-Q4', form: 'ytd', text: '年报数，已核实' });
  await post('/api/v1/annotations', {
    ...place,
    period: '2026-Q3',
    form: 'ytd',
    text: '含一次性订单'.repeat(20),
  });
  server.setNow('2026-12-02T09:00:00+08:00');
});

it.each([
  { width: 1920, height: 1080, language: 'zh' },
  { width: 3840, height: 1080, language: 'en' },
  { width: 1080, height: 1920, language: 'zh' },
])(
  'a course on a wall shows what was known, promised and remarked before, $width $language',
  async (size) => {
    const { width, height, language } = size;
    const { page, screenshot } = await browser.open(`${server.url()}/wall?paused=1&lang=${language}`, {
      width,
      height,
    });
    await playing(page);
    const remarks = page.locator('.wall-remarks');
    await expect
      .poll(
        async () => {
          if ((await remarks.count()) > 0) return true;
          await page.keyboard.press('ArrowRight');
          return false;
        },
        { timeout: 30_000, interval: 300 },
      )
      .toBe(true);
    await drawn(page);
    expect(await remarks.locator('li').count()).toBe(2);
    const chart = page.locator('.wall-chart').last();
    const words = await chart.locator('svg').textContent();
    expect(words).toContain(language === 'zh' ? '原计划线' : 'Former plan');
    expect(words).toContain(language === 'zh' ? '修订前' : 'Earlier');
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(`wall-course-${width}-${language}`);
  },
);
