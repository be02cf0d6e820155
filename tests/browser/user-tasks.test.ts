import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { countEffort, type Effort } from './effort.ts';
import { panel } from './panel.ts';

const server = useServer();
const browser = useBrowser(() => null);

const SIZES = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

const measured: (Effort & { task: string; size: string })[] = [];

/** A new user's first page: nothing kept, nobody signed in. */
async function start(size: (typeof SIZES)[number]) {
  const { page } = await browser.open('about:blank', size);
  const effort = await countEffort(page);
  await page.goto(`${server.url()}/`);
  const told = async (task: string): Promise<Effort> => {
    const done = await effort();
    measured.push({ task, size: size.name, ...done });
    return done;
  };
  /** On a telephone the plans' cards are a tap away. */
  const plans = async () => {
    if (size.name === 'phone') await page.getByRole('heading', { name: '各计划推进情况' }).click();
    return page.getByRole('article').filter({ hasText: '山东·机器人' });
  };
  return { page, told, plans };
}

/** Suzhou's robots of the second quarter, put right after the density was shown. */
beforeAll(async () => {
  server.setNow('2026-11-22T09:00:00+08:00');
  const response = await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '苏州市工信局',
      note: '更正重复登记',
      observations: [
        {
          ...{ indicator: 'robots_in_use_key_mfg', region: '320500', period: '2026-Q2', form: 'point' },
          ...{ value: 62_000, unit: '台', status: 'final' },
        },
      ],
    },
  });
  expect(response.statusCode, response.body).toBe(201);
  server.setNow('2026-11-23T09:00:00+08:00');
});

afterAll(async () => {
  await mkdir('build/review', { recursive: true });
  await writeFile('build/review/user-tasks.json', JSON.stringify(measured, null, 1));
});

describe.each(SIZES)('on a $name', (size) => {
  it('which city drags Shandong’s scale most, and by how much', async () => {
    const { page, told, plans } = await start(size);
    await (await plans()).getByRole('link', { name: '会议模式' }).click();
    await page.getByText('青岛市差得最多，还差14.3亿元').waitFor();
    expect((await told('drags')).clicks).toBeLessThanOrEqual(size.name === 'phone' ? 2 : 1);
  });

  it('would it still be green if last quarter is revised down 2 %', async () => {
    const { page, told, plans } = await start(size);
    await (await plans()).getByRole('link', { name: /机器人制造产业规模 正常：查看判定依据/ }).click();
    const supposed = page.getByRole('region', { name: /试算/ });
    const quarter = supposed.locator('li').filter({ hasText: '2026年三季度当期数修订' });
    await quarter.getByText('变为“关注”').waitFor();
    await quarter.getByText('下修超过 1.5% 就会变灯').waitFor();
    await supposed.getByText('假设，不保存').waitFor();
    expect((await told('what-if')).clicks).toBeLessThanOrEqual(size.name === 'phone' ? 2 : 1);
    expect(await supposed.getByLabel('修订幅度（%）').inputValue()).toBe('-2');
  });

  it('what was reported for Suzhou’s density before the revision', async () => {
    const { page, told } = await start(size);
    await page.locator('.ranks li').first().waitFor();
    await page
      .getByRole('navigation', { name: size.name === 'phone' ? '常用页面' : '主导航' })
      .getByRole('link', { name: '指标', exact: true })
      .click();
    await page.getByRole('link', { name: '重点制造业领域机器人密度', exact: true }).click();
    await panel(page, '下级汇总').getByRole('link', { name: '苏州市' }).click();
    const row = page.locator('tbody tr').filter({ hasText: '2026年二季度' }).filter({ hasText: '用到' });
    // 63 576 robots were reported, 62 000 are known now, for 982 833 people
    expect(await row.locator('s').textContent()).toBe('646.9');
    expect(await row.locator('td b').first().textContent()).toBe('630.8');
    expect((await told('before')).clicks).toBeLessThanOrEqual(3);
    await row.getByRole('link', { name: '62,000' }).click();
    await page.getByRole('dialog', { name: '数据的历次版本' }).getByText('更正重复登记').first().waitFor();
  });

  it('send the minister a picture of it', async () => {
    const { page, told } = await start(size);
    const plan = size.name === 'phone' ? '山东省' : '山东·机器人高质量发展行动计划';
    await page.getByRole('link', { name: plan }).first().click();
    const frame = page
      .locator('.chart-frame, figure')
      .filter({ has: page.locator('.chart svg') })
      .first();
    await frame.getByRole('button', { name: /^下载图表/ }).click();
    const coming = page.waitForEvent('download');
    await frame.getByRole('button', { name: /PNG/ }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.png$/);
    expect((await told('picture')).clicks).toBeLessThanOrEqual(3);
  });
});
