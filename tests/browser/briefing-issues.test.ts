import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IssueList, IssueView } from '#core/contract/briefing-issues.ts';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';

const server = useServer({ PUBLIC_URL: 'https://monitor.example.cn' });
const browser = useBrowser(() => server.administrator());

let clerk: Account;
let reviewer: Account;

beforeAll(async () => {
  const { db } = server.database();
  clerk = await addAccount(db, '李编写', { grants: [{ role: 'statistician', region: '370000' }] });
  reviewer = await addAccount(db, '王核稿', { grants: [{ role: 'reviewer', region: '370000' }] });
});

const call = async <T = IssueView>(
  who: Account,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) =>
  (
    await server.bare().inject({
      ...{ method, url: `/api/v1${url}`, headers: who.headers },
      ...(payload ? { payload } : {}),
    })
  ).json() as T;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const issueOf = async (period: string) =>
  (await call<IssueList>(clerk, 'GET', `/briefing-issues?period=${period}`)).items[0]!;

async function revise(value: number) {
  await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '山东省统计局',
      observations: [
        { indicator: 'robot_mfg_scale', region: '370000', period: '2026-Q3', form: 'ytd', value },
      ],
    },
  });
}

it('a clerk drafts the month that is looked at and writes in it, with numbers that are not there pointed out', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?plan=SD&period=2026-09`, {
    as: clerk,
  });
  await button(page, '起草这一期').click();
  await page.getByRole('heading', { name: '山东省机器人产业发展目标监测月报' }).waitFor();
  await button(page, '改文字：本期要点').click();
  const words = page.getByRole('textbox', { name: '本期要点' });
  await words.fill(`${(await words.inputValue()).split('\n').slice(0, 2).join('\n')}\n另有9999家企业。`);
  await button(page, '保存').click();
  await page.getByText('“9999家”在本期数据中没有出现').waitFor();
  await page.getByText(/李编写 于 .* 改写/).waitFor();
  await page.getByText('已改', { exact: true }).waitFor();

  await button(page, '补写：下一步工作').click();
  await page.getByRole('textbox', { name: '下一步工作' }).fill('对进度滞后的市开展1次专项督导。');
  await button(page, '保存').click();
  await page.getByRole('heading', { name: /下一步工作/ }).waitFor();
  await page.getByAltText('山东省机器人产业发展目标监测月报的版面').waitFor({ timeout: 30_000 });
  await screenshot('briefing-draft-1440');

  await button(page, '改文字：本期要点').click();
  await button(page, '恢复自动生成的文字').click();
  await page.getByText('“9999家”在本期数据中没有出现').waitFor({ state: 'detached' });
});

it('of two who write at once the second keeps what was typed and sees what the first wrote', async () => {
  const { page } = await browser.open(`${server.url()}/briefings/${(await issueOf('2026-09')).id}`, {
    as: clerk,
    expected: [/response 409/],
  });
  await button(page, '改文字：需关注事项').click();
  await page.getByRole('textbox', { name: '需关注事项' }).fill('我写的。');
  const { id, version } = await issueOf('2026-09');
  await call(clerk, 'PUT', `/briefing-issues/${id}/passages/notes`, { text: '别人写的。', version });
  await button(page, '保存').click();
  await page.getByText('这期简报在您打开之后有改动').waitFor();
  await button(page, '刷新').click();
  await page.getByText('别人写的。').waitFor();
  await button(page, '保存').click();
  await page.getByText('我写的。').waitFor();
});

it('a reviewer returns it, checks it and issues it, and the files come', async () => {
  const { id } = await issueOf('2026-09');
  const { page, screenshot } = await browser.open(`${server.url()}/briefings/${id}`, { as: reviewer });
  await button(page, '核稿通过').click();
  await button(page, '退回修改').click();
  await page.getByLabel('退回原因').fill('注释请写全');
  await page.locator('.issue-ask').getByRole('button', { name: '退回修改' }).click();
  await page.getByText('注释请写全').waitFor();
  await button(page, '核稿通过').click();
  await button(page, '签发').click();
  await page.getByText('签发后内容和文件不再变动').waitFor();
  await button(page, '确定签发').click();
  await page.locator('.issue-files').getByRole('link', { name: /下载/ }).nth(1).waitFor({ timeout: 30_000 });
  await page.getByRole('img', { name: /二维码 https:\/\/monitor.example.cn\/b\// }).waitFor();
  expect(await button(page, '改文字：需关注事项').count()).toBe(0);
  await screenshot('briefing-issued-1440');
});

describe('after a revision', () => {
  it('the page of the QR code shows what was issued and what changed, to whoever scans it', async () => {
    await revise(305.4);
    const { code } = await issueOf('2026-09');
    for (const width of [390, 1440]) {
      const visit = await browser.open(`${server.url()}/b/${code}`, { as: null, width, height: 844 });
      await visit.page.getByText(/签发以来，有 \d+ 处数字因补报或修订而不同/).waitFor();
      await visit.page.getByText('我写的。').waitFor();
      await fits(visit, width);
      await visit.screenshot(`briefing-qr-${width}`);
    }
  });

  it('a correction lists what differs, and the first issue points to it', async () => {
    const { id, code } = await issueOf('2026-09');
    const { page, screenshot } = await browser.open(`${server.url()}/briefings/${id}`, { as: clerk });
    await button(page, '办理更正').click();
    await page.getByLabel('更正原因').fill('二季度数据修订');
    await button(page, '起草更正').click();
    await page.getByRole('heading', { name: '与原签发件的不同' }).waitFor();
    await page.getByText('自动生成的文字在改写之后有变化').first().waitFor();
    await screenshot('briefing-correction-1440');
    await button(page, '已核对，保留改写').first().click();
    const made = (await call<IssueList>(clerk, 'GET', '/briefing-issues?period=2026-09')).items.find(
      ({ correction }) => correction === 1,
    )!;
    const checked = await call(reviewer, 'POST', `/briefing-issues/${made.id}/moves`, {
      move: 'check',
      version: (await call(reviewer, 'GET', `/briefing-issues/${made.id}`)).version,
    });
    await call(reviewer, 'POST', `/briefing-issues/${made.id}/moves`, {
      move: 'issue',
      version: checked.version,
    });
    const scanned = await browser.open(`${server.url()}/b/${code}`, { as: null });
    await scanned.page.getByRole('link', { name: '查看更正' }).click();
    await scanned.page.getByText('更正', { exact: true }).first().waitFor();
  });
});

it('the archive is searched, and two issues are held against each other', async () => {
  await call(clerk, 'POST', '/briefing-issues', {
    plans: ['SD'],
    region: null,
    period: '2026-08',
    language: 'zh',
  });
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?tab=archive`, { as: clerk });
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(2).check();
  await page
    .getByText(/\d+ 处数字不同/)
    .first()
    .waitFor();
  await screenshot('briefing-archive-1440');
  await button(page, '取消选择').click();
  await page.getByPlaceholder('搜索正文').fill('专项督导');
  await button(page, '搜索').click();
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(2);
  const phone = await browser.open(`${server.url()}/briefings?tab=archive`, {
    as: clerk,
    width: 390,
    height: 844,
  });
  await phone.page.getByRole('checkbox').first().waitFor();
  await fits(phone, 390);
  await phone.screenshot('briefing-archive-390');
});

it('on a telephone, in the dark and in English', async () => {
  const { id } = await issueOf('2026-08');
  const visit = await browser.open(`${server.url()}/briefings/${id}?lang=en`, {
    as: clerk,
    width: 390,
    height: 844,
    theme: 'dark',
  });
  await visit.page.getByText('Compose anew from the newest figures').waitFor();
  await visit.page.getByAltText(/月报$/).waitFor({ timeout: 30_000 });
  await fits(visit, 390);
  await visit.screenshot('briefing-draft-390-dark');
});
