import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { CLIENT, freePort, startProvider, type TestProvider } from '../setup/oidc.ts';
import { useServer } from '../setup/server.ts';

let provider: TestProvider;
const server = useServer(async () => {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${site}/api/auth/callback/oidc`);
  return {
    PORT: String(port),
    PUBLIC_URL: site,
    OIDC_ISSUER: provider.issuer,
    OIDC_NAME: '省统一认证',
    ...CLIENT,
  };
});
beforeAll(() => {
  provider.people.set('wang', { name: '王晓明' });
});
afterAll(() => provider.close());
const browser = useBrowser();

describe('the people of the demonstration', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 360, height: 780 },
  ])('are taken by a click, from the page on which one is and back to it, at $width', async (size) => {
    const { page, screenshot } = await browser.open(`${server.url()}/regions/370000?asOf=2026-10-31`, size);
    await page.locator('.panel').first().waitFor();
    await screenshot(`signin-visitor-${size.width}`);
    await page.getByRole('banner').getByRole('link', { name: '登录' }).click();
    await page.getByRole('heading', { name: '演示账号' }).waitFor();
    await screenshot(`signin-demo-${size.width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await page.getByRole('button', { name: '济南统计员' }).click();
    await page.getByRole('banner').getByRole('button', { name: '演示·济南统计员' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/regions/370000');
    expect(page.url()).toContain('asOf=2026-10-31');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await screenshot(`signin-demo-in-${size.width}`);

    await page.getByRole('banner').getByRole('button', { name: '演示·济南统计员' }).click();
    await page.getByRole('banner').getByRole('link', { name: '账户' }).click();
    await page.getByText('演示账号：填报的都是演示数据').waitFor();
    expect(await page.getByRole('heading', { name: '更改密码' }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: '访问令牌' }).count()).toBe(0);
    await screenshot(`signin-demo-account-${size.width}`);
    await page.getByRole('banner').getByRole('button', { name: '演示·济南统计员' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor();
  });

  it('in English, with what the server refuses', async () => {
    const expected = [/^response 401: POST .*\/session/];
    const { page, screenshot } = await browser.open(`${server.url()}/sign-in?lang=en`, { expected });
    await page.getByRole('button', { name: 'Jinan', exact: true }).waitFor();
    await page.getByLabel('User name').fill('nobody');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The user name or the password is wrong, or the account is stopped.').waitFor();
    await screenshot('signin-demo-en-1440');
  });
});

describe('a provider on another site', () => {
  it('sends one back signed in, although the session cookie is strict', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/sign-in?next=/plans/SD`, {
      // The provider's own page is not ours to judge.
      expected: [/fonts\.googleapis\.com/],
    });
    await page.getByRole('button', { name: '通过省统一认证登录' }).click();
    await page.getByPlaceholder('Enter any login').fill('wang');
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('还没有任何角色，请联系管理员授权。').waitFor();
    expect(page.url()).toBe(`${server.url()}/account`);
    await screenshot('signin-oidc-new-1440');
    const { items } = (await server.app().inject('/api/v1/people')).json();
    const wang = items.find(({ name }: { name: string }) => name === '王晓明');
    const grant = { role: 'leader', region: '370000' };
    await server.app().inject({ method: 'POST', url: `/api/v1/people/${wang.id}/grants`, payload: grant });

    await page.getByRole('banner').getByRole('button', { name: '王晓明' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor();
    await page.goto(`${server.url()}/sign-in?next=/plans/SD`);
    await page.getByRole('button', { name: '通过省统一认证登录' }).click();
    await page.getByRole('banner').getByRole('button', { name: '王晓明' }).waitFor();
    await page.waitForURL(`${server.url()}/plans/SD`);
  });

  it('and says why when it did not work', async () => {
    const { page } = await browser.open(`${server.url()}/sign-in?error=state_mismatch`);
    await page.getByRole('alert').getByText('登录已超时').waitFor();
  });
});
