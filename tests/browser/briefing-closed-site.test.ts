import { expect, it } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ PUBLIC_READ: 'off' });
const browser = useBrowser();

it('whoever scans the code of a closed site is asked to sign in, and sees no figure', async () => {
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
});
