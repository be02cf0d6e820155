import { expect, it } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ PUBLIC_READ: 'off' });
const browser = useBrowser();

it('whoever scans the code of a closed site is asked to sign in, and sees no figure without a link', async () => {
  const { db } = server.database();
  const [clerk, reviewer] = await Promise.all([
    addAccount(db, '李编写', { grants: [{ role: 'statistician', region: '370000' }] }),
    addAccount(db, '王核稿', { grants: [{ role: 'reviewer', region: '370000' }] }),
  ]);
  const call = async (who: typeof clerk, url: string, payload: object) =>
    (
      await server.bare().inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload })
    ).json() as IssueView;
  const draft = await call(clerk, '/briefing-issues', {
    ...{ plans: ['SD'], region: null, period: '2026-09', language: 'zh' },
  });
  const checked = await call(reviewer, `/briefing-issues/${draft.id}/moves`, { move: 'check', version: 1 });
  const issued = await call(reviewer, `/briefing-issues/${draft.id}/moves`, {
    ...{ move: 'issue', version: checked.version },
  });
  const answer = await server.bare().inject(`/api/v1/issued-briefings/${issued.code}`);
  expect(answer.statusCode).toBe(401);

  const { page, screenshot } = await browser.open(`${server.url()}/b/${issued.code}`, {
    width: 390,
    height: 844,
  });
  const link = page.getByRole('link', { name: '登录' }).last();
  await link.waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/亿元|386/);
  await screenshot('briefing-qr-closed-390');
  await link.click();
  await expect.poll(() => page.url()).toContain(`next=%2Fb%2F${issued.code}`);

  // By a link from the office it is read without an account, with its files, and nothing beside it.
  const leader = await addAccount(db, '陈处长', { grants: [{ role: 'leader', region: '370000' }] });
  const office = await browser.open(`${server.url()}/b/${issued.code}`, { as: leader });
  await office.page.getByRole('button', { name: '陈处长' }).click();
  await office.page.getByRole('button', { name: '分享本页…' }).click();
  await office.page.getByText('链接可读这期签发的简报').waitFor();
  expect(await office.page.locator('input[name=moment]').count()).toBe(0);
  await office.page.getByLabel('用途').fill('给省领导');
  await office.page.getByRole('button', { name: '生成链接' }).click();
  const shared = new URL(await office.page.getByLabel('分享链接').inputValue()).pathname;
  const reader = await browser.open(`${server.url()}${shared}`, { as: null, width: 390, height: 844 });
  await reader.page.getByRole('heading', { level: 1 }).waitFor();
  await reader.page.getByText('386.2', { exact: false }).first().waitFor();
  expect(new URL(reader.page.url()).pathname).toBe(`/b/${issued.code}`);
  await reader.screenshot('briefing-shared-390');
});
