import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { fits } from './signing-in.ts';

const server = useServer();
const browser = useBrowser();
const SLOW = { timeout: 60_000 };

it('a region’s quarter in English, with its files', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/briefings?plan=SD`);
  await page.getByLabel('地区', { exact: true }).selectOption({ label: '济南市' });
  await page.getByLabel('种类', { exact: true }).selectOption({ label: '季报' });
  await page.getByLabel('时期', { exact: true }).selectOption({ label: '2026年三季度' });
  await page.getByLabel('文字', { exact: true }).selectOption({ label: '英文' });
  await page.getByText('Jinan: robot industry targets, quarterly report').first().waitFor(SLOW);
  await page.getByText('正在编制…').waitFor({ state: 'detached', ...SLOW });
  const word = await page.getByRole('link', { name: 'Word 文字稿' }).getAttribute('href');
  expect(word).toBe('/api/v1/briefings/SD/2026-Q3.docx?lang=en&region=370100');
  await screenshot('briefing-region-1440');
});

it('two plans together, drafted by whoever may', async () => {
  const all = await addAccount(server.database().db, '全国编写', {
    grants: [{ role: 'statistician', region: '100000' }],
  });
  const { page } = await browser.open(`${server.url()}/briefings?plan=SD&period=2026-09`, { as: all });
  await page.getByText('与其他计划合编').click();
  await page.getByLabel(/江苏/).check();
  await page.getByText('山东省、江苏省机器人产业目标监测月报').first().waitFor(SLOW);
  await page.getByText('正在编制…').waitFor({ state: 'detached', ...SLOW });
  await page.getByRole('button', { name: '起草这一期' }).click();
  await page.getByRole('heading', { name: '山东省、江苏省机器人产业目标监测月报' }).waitFor(SLOW);
  await page
    .getByRole('heading', { name: /江苏·机器人创新发展行动方案/ })
    .first()
    .waitFor();
});

it('fits a telephone', async () => {
  const visit = await browser.open(`${server.url()}/briefings?plan=SD&with=JS&lang=en`, {
    width: 390,
    height: 844,
    theme: 'dark',
  });
  await visit.page.getByLabel('Kind', { exact: true }).waitFor();
  await visit.page.getByText('Preparing…').waitFor({ state: 'detached', ...SLOW });
  await fits(visit, 390);
  await visit.screenshot('briefing-choices-390-dark');
});
