import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { addPerson } from '../setup/sign-in.ts';
import { signIn } from './signing-in.ts';
import { playing, title } from './wall-screen.ts';

/** A site that shows nothing to visitors. */
const server = useServer({ PUBLIC_READ: 'off' });
const browser = useBrowser();
const SIZE = { width: 1920, height: 1080 };
const LEADER = { grants: [{ role: 'leader', region: '100000' } as const] };

it('says calmly what to do, and plays once somebody is signed in', async () => {
  await addPerson(server.database().db, 'wall', LEADER);
  const { page, screenshot } = await browser.open(`${server.url()}/wall?scene=1&paused=1`, SIZE);
  await page.getByText('这块大屏还没有登录，或登录已经到期').waitFor();
  await screenshot('wall-signed-out');
  await page.getByRole('link', { name: '去登录' }).click();
  await signIn(page, 'wall');
  await playing(page);
  expect(await title(page)).toBe('总体情况');
});

it('an account without a role is told whom to ask', async () => {
  const nobody = await addAccount(server.database().db, '新来的', { grants: [] });
  const { page } = await browser.open(`${server.url()}/wall`, { ...SIZE, as: nobody });
  await page.getByText('这个账号还没有查看权限').waitFor();
});

it('a session that ends takes the picture away; what was kept of it is gone', async () => {
  await addPerson(server.database().db, 'wall-2', LEADER);
  const { page } = await browser.open(`${server.url()}/wall?paused=1`, SIZE);
  await page.getByRole('link', { name: '去登录' }).click();
  await signIn(page, 'wall-2');
  await playing(page);
  await page.context().clearCookies();
  await page.reload();
  await page.getByText('这块大屏还没有登录，或登录已经到期').waitFor();
  const kept = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const asked = indexedDB.open('wall');
        asked.onsuccess = () => {
          const all = asked.result.transaction('facts').objectStore('facts').getAll();
          all.onsuccess = () => done(all.result.filter(({ path }) => !path.endsWith('/session')).length);
        };
      }),
  );
  expect(kept).toBe(0);
});

it('the leader of a province is not shown, nor asks for, who has reported elsewhere', async () => {
  const grants = [{ role: 'leader', region: '370000' } as const];
  const leader = await addAccount(server.database().db, '陈处长', { grants });
  const { page } = await browser.open(`${server.url()}/wall?paused=1`, { ...SIZE, as: leader });
  const boards: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/collections')) boards.push(new URL(request.url()).search);
  });
  await page.reload();
  await playing(page);
  await expect.poll(() => boards).toEqual(['', '?plan=SD']);
});
