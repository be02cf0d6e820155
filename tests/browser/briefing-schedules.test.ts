import { beforeAll, expect, it } from 'vitest';
import { draftScheduled } from '#server/services/briefing-schedules/run.ts';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

let clerk: Account;

beforeAll(async () => {
  clerk = await addAccount(server.database().db, '李编写', {
    grants: [{ role: 'statistician', region: '370000' }],
  });
});

it('an administrator sets one, and is told what does not fit', async () => {
  const { page } = await browser.open(`${server.url()}/briefings?tab=schedules`, {
    expected: [/response 400/],
  });
  await page.getByText('还没有设置自动编制。').waitFor();
  await page.getByRole('button', { name: '新设' }).click();
  await page.getByLabel('计划').selectOption('SD');
  await page.getByLabel('起始时期').fill('2026-Q3');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('起始时期与频率不符').waitFor();
  await page.getByLabel('起始时期').fill('2026-10');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('每月，时期结束后第 5 个工作日').waitFor();
  await page.getByText('下次：2026年11月6日 起草2026年10月').waitFor();
});

it('what was drafted is told in the app, and opened from there', async () => {
  const { db } = server.database();
  expect(await draftScheduled({ db, now: () => new Date('2026-11-21T09:00:00+08:00'), mails: false })).toBe(
    1,
  );
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?tab=schedules`, { as: clerk });
  await page.getByRole('link', { name: '提醒：1 条未读' }).waitFor();
  await page.getByText('已自动起草，请核稿。').waitFor();
  await page.getByText('已起草', { exact: true }).waitFor();
  await screenshot('briefing-schedules-1440');
  await page.getByRole('button', { name: '全部已读' }).click();
  await page.getByRole('heading', { name: '简报通知' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '查看', exact: true }).click();
  await page.getByRole('heading', { name: '山东省机器人产业发展目标监测月报' }).waitFor();
});

it('fits a telephone', async () => {
  const visit = await browser.open(`${server.url()}/briefings?tab=schedules&lang=en`, {
    width: 390,
    height: 844,
    theme: 'dark',
  });
  await visit.page.getByText('Monthly: working day 5 after the period').waitFor();
  await fits(visit, 390);
  await visit.screenshot('briefing-schedules-390-dark');
  await visit.page.getByRole('button', { name: /^Remove/ }).click();
  await visit.page.getByRole('button', { name: 'Yes, remove it' }).click();
  await visit.page.getByText('Nothing is drafted by itself yet.').waitFor();
});
