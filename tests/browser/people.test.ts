import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { offerFirstAdministrator } from '#server/services/people/first-administrator.ts';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { addPerson, PASSWORD } from '../setup/sign-in.ts';
import { fits, signIn } from './signing-in.ts';

const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
const browser = useBrowser();
const PHONE = { width: 390, height: 844 };
const UNAUTHENTICATED = /^response 401/;

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

const menu = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name });

beforeAll(async () => {
  const { db } = server.database();
  await addPerson(db, 'chenguan', {
    name: '陈管理',
    grants: [{ role: 'administrator', region: ROOT_REGION }],
  });
  await addPerson(db, 'sdadmin', {
    name: '鲁管理',
    grants: [{ role: 'administrator', region: '370000' }],
  });
  await addPerson(db, 'qdtj', { name: '青岛填报', grants: [{ role: 'statistician', region: '370200' }] });
  await addPerson(db, 'xinren', { name: '新来的人' });
});

describe('a closed site', () => {
  it('says once that one has to sign in, takes one there, and brings one back', async () => {
    const visit = await open('/plans/SD?tab=tasks', { expected: [UNAUTHENTICATED] });
    const { page, screenshot } = visit;
    await page.getByText('本站没有对外公开').waitFor();
    expect(await page.getByText('请登录').count()).toBe(1);
    await screenshot('people-closed-1440');
    await page.locator('main').getByRole('link', { name: '登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await signIn(page, 'qdtj', 'wrong');
    await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    expect(await page.getByLabel('用户名').inputValue()).toBe('qdtj');
    await screenshot('people-signin-refused-1440');
    await signIn(page, 'qdtj');
    await page.locator('.card').first().waitFor();
    expect(page.url()).toBe(`${server.url()}/plans/SD?tab=tasks`);
    await menu(page, '青岛填报').waitFor();
  });

  it('on a phone, with the keyboard alone', async () => {
    const visit = await open('/regions', PHONE);
    const { page, screenshot } = visit;
    await page.getByText('本站没有对外公开').waitFor();
    await screenshot('people-closed-390');
    await page.locator('main').getByRole('link', { name: '登录' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'username');
    await page.keyboard.type('qdtj');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await screenshot('people-signin-390');
    await page.keyboard.press('Enter');
    await page.locator('.tile').first().waitFor();
    await fits(visit, PHONE.width);
    await menu(page, '青岛填报').click();
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.screenshot({ path: 'build/review/people-menu-390.png' });
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('本站没有对外公开').waitFor();
    expect(await page.locator('.tile').count()).toBe(0);
  });

  it('tells somebody without a role what is missing, and shows them their account', async () => {
    const { page, screenshot } = await open('/sign-in', {});
    await signIn(page, 'xinren');
    await page.getByText('您的账号还没有任何角色').waitFor();
    await screenshot('people-no-role-1440');
    await page.locator('main').getByRole('link', { name: '账户' }).click();
    await page.getByText('还没有任何角色，请联系管理员授权。').waitFor();
  });

  it('makes somebody who guesses wait, and says how long', async () => {
    const { page } = await open('/sign-in', { expected: [UNAUTHENTICATED, /^response 429/] });
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await signIn(page, 'somebody', `guess number ${attempt}`);
      await page
        .getByRole('alert')
        .getByText(attempt === 5 ? '请在 5 秒后再试' : '不正确')
        .waitFor();
    }
  });
});

describe('one-time links', () => {
  it('the first administrator chooses a name and a password, and is in', async () => {
    const { db } = server.database();
    await db.execute(`update person set disabled_at = now() where username = 'chenguan'`);
    await db.execute(`delete from role_grant where role = 'administrator' and region_id in
      (select id from region where code = '100000')`);
    const secret = await offerFirstAdministrator(db, new Date(TEST_NOW));
    const { page, screenshot } = await open(`/link?secret=${secret}`);
    await page.getByRole('heading', { name: '设立首位管理员' }).waitFor();
    await page.getByLabel('姓名').fill('首任管理');
    await page.getByLabel('用户名').fill('first');
    await page.getByLabel('密码', { exact: true }).fill('short');
    await page.getByLabel('再输一次密码').fill('short');
    await page.getByRole('button', { name: '设置并登录' }).click();
    await page.getByRole('alert').getByText('密码应有 10 到 128 个字符。').waitFor();
    await screenshot('people-link-first-1440');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一次密码').fill('something else');
    await page.getByRole('button', { name: '设置并登录' }).click();
    await page.getByRole('alert').getByText('两次输入的密码不同。').waitFor();
    await page.getByLabel('再输一次密码').fill(PASSWORD);
    await page.getByRole('button', { name: '设置并登录' }).click();
    await menu(page, '首任管理').waitFor();
    await page.getByRole('article').first().waitFor();
  });

  it.each([
    ['/link', '地址中没有一次性链接'],
    ['/link?secret=used-up', '这个链接无效、已用过或已过期'],
  ])('%s says that it leads nowhere', async (path, sentence) => {
    const { page } = await open(path, { ...PHONE, expected: path === '/link' ? [] : [/^response 404/] });
    await page.getByText(sentence).waitFor();
  });
});

describe('an administrator', () => {
  it('invites somebody, who chooses a password by the link; grants, revokes, stops', async () => {
    const { page, screenshot } = await open('/sign-in?next=/people');
    await signIn(page, 'sdadmin');
    await page.getByRole('heading', { name: '人员' }).waitFor();
    await page.getByRole('row').filter({ hasText: '青岛填报' }).waitFor();
    await screenshot('people-list-1440');
    await page.getByRole('button', { name: '新增人员' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('用户名').fill('jinantj');
    await sheet.getByLabel('姓名').fill('周济南');
    await sheet.getByLabel('单位').fill('济南市工业和信息化局');
    await sheet.getByLabel('角色').selectOption('statistician');
    await sheet
      .getByLabel('地区', { exact: true })
      .locator('option', { hasText: '菏泽市' })
      .waitFor({ state: 'attached' });
    const regions = await sheet.getByLabel('地区', { exact: true }).locator('option').allTextContents();
    expect(regions).toHaveLength(17);
    expect(regions[0]).toBe('山东省');
    await sheet.getByLabel('查找地区').fill('济南');
    expect(await sheet.getByLabel('地区', { exact: true }).inputValue()).toBe('370100');
    await screenshot('people-new-1440');
    await sheet.getByRole('button', { name: '新增人员' }).click();
    await sheet.getByText('已新增“周济南”').waitFor();
    const link = await sheet.getByRole('textbox', { name: '登录链接' }).inputValue();
    expect(link).toMatch(new RegExp(`^${server.url()}/link\\?secret=.{43}$`));
    await screenshot('people-invited-1440');
    await sheet.getByRole('button', { name: '关闭' }).click();

    const invited = await browser.open(link, { ...PHONE });
    await invited.page.getByText('周济南').waitFor();
    await invited.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await invited.page.getByLabel('再输一次密码').fill(PASSWORD);
    await invited.screenshot('people-link-390');
    await fits(invited, PHONE.width);
    await invited.page.getByRole('button', { name: '设置并登录' }).click();
    await invited.page.locator('main h2').first().waitFor();

    await page.reload();
    await page.getByRole('button', { name: '管理 周济南' }).click();
    await sheet.getByText('济南市统计员').waitFor();
    await sheet.getByLabel('角色').selectOption('reviewer');
    await sheet.getByLabel('查找地区').fill('淄博');
    await sheet.getByRole('button', { name: '授予角色' }).click();
    await sheet.getByText('淄博市审核员').waitFor();
    await sheet.getByRole('button', { name: '收回济南市统计员' }).click();
    await sheet.getByText('济南市统计员').waitFor({ state: 'detached' });
    await screenshot('people-person-1440');
    await sheet.getByRole('button', { name: '发出重设密码链接' }).click();
    await sheet.getByRole('textbox', { name: '登录链接' }).waitFor();
    await sheet.getByRole('button', { name: '停用账号' }).click();
    await sheet.getByRole('alertdialog').getByRole('button', { name: '停用账号' }).click();
    await sheet.getByRole('button', { name: '恢复账号' }).waitFor();
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: '周济南' }).getByText('已停用').waitFor();
    await page.getByRole('searchbox').fill('青岛');
    await page.getByRole('row').filter({ hasText: '周济南' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(2);

    const cookies = await invited.page.context().cookies();
    const session = await fetch(`${server.url()}/api/v1/session`, {
      headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    expect((await session.json()).by).toBe('nothing');
  });

  it('does the same on a phone', async () => {
    const visit = await open('/sign-in?next=/people', PHONE);
    const { page, screenshot } = visit;
    await signIn(page, 'sdadmin');
    await page.getByRole('button', { name: '管理 青岛填报' }).waitFor();
    await fits(visit, PHONE.width);
    await screenshot('people-list-390');
    await page.getByRole('button', { name: '管理 青岛填报' }).click();
    await page.getByRole('dialog').getByText('青岛市统计员').waitFor();
    await page.screenshot({ path: 'build/review/people-person-390.png' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '管理 鲁管理' }).click();
    await page.getByText('这是您自己').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: '收回' }).count()).toBe(0);
  });
});

describe('whoever lacks a role', () => {
  it('is told which, and whom to ask; only a visitor is asked to sign in', async () => {
    const { db } = server.database();
    const grants = [{ role: 'leader', region: '370000' } as const];
    const leader = await addAccount(db, '陈处长', { grants });
    const { page } = await open('/reports', { as: leader });
    await page.getByText('您现有的角色是：山东省领导').waitFor();
    expect(await page.getByText('登录', { exact: false }).count()).toBe(0);
    await page.goto(`${server.url()}/upload`);
    await page.getByText('您没有填报或审核的角色').waitFor();
    await page.goto(`${server.url()}/people`);
    await page.getByText('您没有管理员角色').waitFor();
  });
});
