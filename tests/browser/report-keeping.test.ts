import { beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import type { Account } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { enter } from './quarter/screens.ts';
import { addPart, cell, cells, chosen, openReport, saved } from './report-screen.ts';

const server = useServer();
let clerk: Account;
let second: Account;
beforeAll(async () => {
  clerk = await addPart(server, 'clerk');
  second = await addPart(server, 'second');
});
const browser = useBrowser(() => clerk);

it('two people in one cell: the second sees both values and chooses; other cells are saved all the same', async () => {
  const mine = await browser.open(`${server.url()}/about`, { expected: [/^response 409: PUT/] });
  const address = await openReport(mine.page, server.url(), '2026-Q3');
  const theirs = await browser.open(`${server.url()}/about`, { as: second });
  await theirs.page.goto(address);
  await cell(theirs.page, '产业规模', 'current').click();
  await theirs.page.keyboard.type('0.9');
  await theirs.page.keyboard.press('Enter');
  await saved(theirs.page);

  await cell(mine.page, '产业规模', 'current').click();
  await mine.page.keyboard.type('0.8');
  await mine.page.keyboard.press('Tab');
  await mine.page.keyboard.type('2.1');
  await mine.page.keyboard.press('Enter');
  const conflict = cell(mine.page, '产业规模', 'current').getByRole('alert');
  await conflict.waitFor();
  expect((await conflict.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
    /我的 0\.8 用我的 田同事（11-21 10:00） 0\.9 用对方的/,
  );
  await mine.page.getByText('有冲突：1 格与别人的改动不同，请选择').waitFor();
  await mine.page.getByText(/还不能提交：1 格有冲突/).waitFor();
  await mine.screenshot('report-conflict-1440');
  await theirs.page.reload();
  await cell(theirs.page, '产业规模', 'ytd').getByText('2.1').waitFor();
  expect((await cells(theirs.page))[1]!.slice(0, 2)).toEqual(['0.9', '2.1']);

  await conflict.getByRole('button', { name: '用我的' }).click();
  await saved(mine.page);
  await theirs.page.reload();
  await cell(theirs.page, '产业规模', 'current').getByText('0.8').waitFor();
  await mine.page.getByText('0.9 → 0.8').waitFor();
});

it('the other’s value can be kept, too, and what only the other changed is shown', async () => {
  const mine = await browser.open(`${server.url()}/about`, { expected: [/^response 409: PUT/] });
  const address = await openReport(mine.page, server.url(), '2026-Q2');
  const theirs = await browser.open(address, { as: second });
  await cell(theirs.page, '领军企业', 'current').click();
  await theirs.page.keyboard.type('4');
  await theirs.page.keyboard.press('Enter');
  await theirs.page.keyboard.type('7');
  await theirs.page.keyboard.press('Enter');
  await saved(theirs.page);
  await cell(mine.page, '领军企业', 'current').click();
  await mine.page.keyboard.type('5');
  await mine.page.keyboard.press('Enter');
  await mine.page.getByRole('button', { name: '用对方的' }).click();
  await cell(mine.page, '领军企业', 'status').click();
  await mine.page.keyboard.type('初步数');
  await mine.page.keyboard.press('Enter');
  await saved(mine.page);
  expect((await cells(mine.page)).map((line) => line.slice(0, 4))).toEqual([
    ['4', '', '', '初步数'],
    ['7', '', '', ''],
  ]);
  expect(await cell(mine.page, '产业规模', 'current').getAttribute('title')).toBe(
    '田同事 2026-11-21 10:00 改动',
  );
});

it('without a connection it is kept on the computer, and saved when the connection is back', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/about`);
  const address = await openReport(page, server.url(), '2026-Q1');
  await chosen(page).focus();
  await page.context().setOffline(true);
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.getByText('离线，已存在本机，恢复后自动保存').waitFor();
  await page.keyboard.type('0.4');
  await page.keyboard.press('Enter');
  expect((await cells(page)).map(([first]) => first)).toEqual(['6', '0.4']);
  await screenshot('report-offline-1440');
  await page.context().setOffline(false);
  await saved(page);
  const other = await browser.open(address, { as: second });
  await cell(other.page, '产业规模', 'current').getByText('0.4').waitFor();
  expect((await cells(other.page)).map(([first]) => first)).toEqual(['6', '0.4']);
});

it('a closed window loses nothing: what waited is there on return and is saved', async () => {
  const { page } = await browser.open(`${server.url()}/about`);
  const address = await openReport(page, server.url(), '2025-Q4');
  const context = page.context();
  await chosen(page).focus();
  await context.setOffline(true);
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  // Not even left: the last keystroke counts.
  await page.keyboard.type('0.35');
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  await saved(again);
  expect((await cells(again)).map(([first]) => first)).toEqual(['8', '0.35']);
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('report-'))),
  ).toEqual([]);
});

it.each([
  ['删除并退出', 0],
  ['保留并退出', 1],
] as const)('who signs out with cells that never left is asked, and may say %s', async (answer, kept) => {
  const { page } = await browser.open(`${server.url()}/sign-in`, { as: null });
  await enter(page, '菏泽统计员');
  await openReport(page, server.url(), '2025-Q3');
  const context = page.context();
  await chosen(page).focus();
  await context.setOffline(true);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.getByText('离线，已存在本机，恢复后自动保存').waitFor();
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${server.url()}/about`);
  await again.locator('.account-tool').click();
  await again.getByRole('button', { name: '退出', exact: true }).click();
  await again.getByText(/^这台电脑上有 1 份填报还有没送到服务器的内容/).waitFor();
  if (kept === 0) await again.screenshot({ path: 'build/review/sign-out-unsent.png' });
  await again.getByRole('button', { name: answer }).click();
  await again.getByRole('banner').getByRole('link', { name: '登录' }).waitFor();
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('report-'))),
  ).toHaveLength(kept);
});
