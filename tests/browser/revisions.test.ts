import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const open = (path: string, options: object = {}) => browser.open(`${server.url()}${path}`, options);

async function write(instant: string, observation: object): Promise<string> {
  server.setNow(instant);
  const response = await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '山东省统计局',
      note: '更正漏报企业',
      observations: [
        { indicator: 'robot_mfg_scale', region: '370000', period: '2025', form: 'ytd', ...observation },
      ],
    },
  });
  expect(response.statusCode, response.body).toBe(201);
  return response.body;
}

const FIGURE = 'robot_mfg_scale~370000~2025~ytd';

beforeAll(async () => {
  await write('2026-12-01T09:00:00+08:00', { value: 331.2, status: 'annual', yoyPercent: 28.4 });
  await write('2026-12-02T10:30:00+08:00', { value: 327.8, status: 'final', note: '剔除重复计算' });
  server.setNow('2026-12-03T09:00:00+08:00');
});

async function wait(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
}

async function noSideways(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inner).toBeLessThanOrEqual(outer!);
}

describe.each(SIZES)('at $width', (size) => {
  it('a figure tells all its versions, and shows the site as of an older one', async () => {
    const { page, screenshot } = await open(
      `/indicators/robot_mfg_scale?region=370000&figure=${FIGURE}`,
      size,
    );
    const dialog = page.getByRole('dialog', { name: '数据的历次版本' });
    await dialog.getByText('共 2 版').waitFor();
    const told = await dialog.innerText();
    expect(told).toMatch(/327\.8亿元/);
    expect(told).toMatch(/−3\.4亿元（−1\.0%）/);
    expect(told).toMatch(/更正漏报企业；剔除重复计算/);
    expect(told).toMatch(/接口写入/);
    expect(told).toMatch(/张管理/);
    await screenshot(`figure-versions-${size.width}`);
    await dialog.getByRole('button', { name: '查看当时的全站数据' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('status').getByText('2026年12月1日 09:00').first().waitFor();
  });

  it('the picker takes a day with a time, and steps from publication to publication', async () => {
    const { page, screenshot } = await open('/plans/SD', size);
    await wait(page);
    await page.getByRole('button', { name: /最新/ }).click();
    await page.locator('.publications li').first().waitFor();
    await screenshot(`moment-picker-${size.width}`);
    await page.getByLabel('查看某日的数据').evaluate((input) => input.removeAttribute('max'));
    await page.getByLabel('查看某日的数据').fill('2026-12-01');
    await page.getByLabel('时刻（可不填）').fill('09:00');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    const banner = page.locator('.banner-moment');
    await banner.getByText('正在查看截至 2026年12月1日 09:00').waitFor();
    await banner.getByText('山东省统计局').waitFor();
    await banner.getByRole('button', { name: '上一版' }).click();
    await banner.getByText('媒体报道').waitFor();
    await screenshot(`moment-banner-${size.width}`);
    await banner.getByRole('button', { name: '下一版' }).click();
    await banner.getByText('山东省统计局').waitFor();
    await banner.getByRole('button', { name: '下一版' }).click();
    await banner.getByText('2026年12月2日 10:30').waitFor();
    expect(await banner.getByRole('button', { name: '下一版' }).isDisabled()).toBe(true);
    await banner.getByRole('button', { name: '回到最新' }).click();
    await banner.waitFor({ state: 'detached' });
    await noSideways(page);
  });

  it('what changed is told by kind, plan and region, each figure a door', async () => {
    const { page, screenshot } = await open('/changes?since=2026-09-01', size);
    await page.locator('.change-totals').waitFor();
    await page.locator('#activity summary').first().waitFor();
    await noSideways(page);
    await screenshot(`changes-${size.width}`);
    const revised = await open('/changes?since=2026-12-01', size);
    const revision = revised.page.locator('#revisions li').first();
    await revision.getByText('327.8').waitFor();
    expect(await revision.innerText()).toMatch(/331\.2亿元\s*→\s*327\.8亿元\s*−3\.4亿元（−1\.0%）/);
    await revision.getByRole('link').click();
    await revised.page.getByRole('dialog').getByText('共 2 版').waitFor();
    await revised.page.keyboard.press('Escape');
    await revised.screenshot(`changes-revision-${size.width}`);
  });

  it('the audit record is found, read and verified', async () => {
    const { page, screenshot } = await open('/audit', size);
    await page.locator('.audit-entry').first().waitFor();
    await page.getByLabel('动作').selectOption('observations.enter');
    await page.getByRole('button', { name: '查找' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.audit-entry').length === 2);
    await page.locator('.audit-entry').first().click();
    await page.getByRole('button', { name: '验算散列链' }).click();
    await page.getByText(/条记录全部相符/).waitFor();
    await noSideways(page);
    await screenshot(`audit-${size.width}`);
  });
});

it('says where the chain does not hold', async () => {
  const { db } = server.database();
  await db.execute(sql`update audit_entry set subject = subject || '!' where id = 2`);
  const { page, screenshot } = await open('/audit', SIZES[0]);
  await page.getByRole('button', { name: '验算散列链' }).click();
  await page.getByText('第 2 条被改动过。').waitFor();
  await screenshot('audit-broken-1440');
  await db.execute(sql`update audit_entry set subject = left(subject, -1) where id = 2`);
});

it('does not show the audit record to others', async () => {
  const { page } = await open('/audit', { as: null });
  await page.getByText('只有本站管理员可以查看操作记录。').waitFor();
});

it('is there in English, too', async () => {
  const { page, screenshot } = await open(`/changes?since=2026-12-01&lang=en&figure=${FIGURE}`);
  await page.getByRole('dialog', { name: 'Versions of a figure' }).getByText('2 versions').waitFor();
  await screenshot('figure-versions-en-1440');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Revisions' }).waitFor();
  await screenshot('changes-en-1440');
});
