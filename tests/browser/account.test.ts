import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, PASSWORD, signIn as signInElsewhere } from '../setup/sign-in.ts';
import { fits, signIn } from './signing-in.ts';

const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
const browser = useBrowser();
const PHONE = { width: 390, height: 844 };

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

beforeAll(async () => {
  const { db } = server.database();
  await addPerson(db, 'sdadmin', { name: '鲁管理', grants: [{ role: 'administrator', region: '370000' }] });
  await addPerson(db, 'qdtj', { name: '青岛填报', grants: [{ role: 'statistician', region: '370200' }] });
});

describe('one’s account', () => {
  it.each([{ width: 1440, height: 900 }, PHONE])(
    'shows who one is and what one can do at $width',
    async (size) => {
      await signInElsewhere(server.bare(), 'qdtj');
      const visit = await open('/sign-in?next=/account', size);
      const { page, screenshot } = visit;
      await signIn(page, 'qdtj');
      await page.locator('main').getByText('青岛市统计员').waitFor();
      await page.getByText('本设备').waitFor();
      await page.getByLabel('用途').fill('每晚导出');
      await page.getByLabel('填报').check();
      await page.getByRole('button', { name: '创建令牌' }).click();
      const secret = await page.getByRole('textbox', { name: '访问令牌' }).inputValue();
      expect(secret).toMatch(/^[\w-]{43}$/);
      await page.getByText('每晚导出').first().waitFor();
      await screenshot(`people-account-${size.width}`);
      await fits(visit, size.width);
      await page.getByRole('button', { name: '停用' }).first().click();
      await page.getByText('还没有访问令牌。').waitFor();
      const others = page.getByRole('button', { name: '结束其他全部' });
      await others.click();
      await others.waitFor({ state: 'detached' });
      await page.getByLabel('原密码').fill(PASSWORD);
      await page.getByLabel('新密码').fill('青岛啤酒崂山水一百年');
      await page.getByLabel('再输一次密码').fill('青岛啤酒崂山水一百年');
      await page.getByRole('button', { name: '更改密码' }).click();
      await page.getByText('密码已更改').waitFor();
      await page.getByLabel('原密码').fill('青岛啤酒崂山水一百年');
      await page.getByLabel('新密码').fill(PASSWORD);
      await page.getByLabel('再输一次密码').fill(PASSWORD);
      await page.getByRole('button', { name: '更改密码' }).click();
      await page.getByText('密码已更改').waitFor();
    },
  );

  it('in English', async () => {
    const { page, screenshot } = await open('/sign-in?lang=en&next=/account', { locale: 'en-GB' });
    await page.getByLabel('User name').fill('sdadmin');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Administrator, Shandong').waitFor();
    await screenshot('people-account-en-1440');
    await page.goto(`${server.url()}/people?lang=en`);
    await page.getByRole('button', { name: 'Manage 青岛填报' }).click();
    await page.getByRole('dialog').getByText('Statistician, Qingdao').waitFor();
    await screenshot('people-person-en-1440');
  });
});
