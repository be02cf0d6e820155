import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from '../setup/browser.ts';
import { PASSWORD } from '../setup/sign-in.ts';

/** Fills the form of the sign-in page. */
export async function signIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Nothing is wider than the window. */
export async function fits({ page }: Visit, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
