import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VISITOR } from '#server/services/context.ts';
import { useBrowser } from '../setup/browser.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);
const card = (page: Page, target: string) => page.getByRole('listitem', { name: new RegExp(`^${target} `) });
const progress = async (target: string) =>
  (await server.app().inject(`/api/v1/progress?target=${target}`)).json().items[0];
const version = async () => (await server.app().inject('/api/v1/health')).json().dataVersion;
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy]') === null);

describe('what a document leaves open', () => {
  it('is reached from every page, and chosen by a person: the target leaves 口径待确认', async () => {
    const { page, screenshot } = await open('/');
    await page.getByRole('contentinfo').getByRole('link', { name: '口径与规则' }).click();
    await page.getByRole('heading', { level: 1, name: '口径与规则' }).waitFor();
    const target = card(page, 'JS-Q7');
    await target.getByText('口径待确认').waitFor();
    await target.getByText('打造30家').waitFor();
    await target.getByText('二、（三）（文本第 15 行）').waitFor();
    await target.getByText('未选定，暂不判定').waitFor();
    const before = await version();

    await target.getByRole('button', { name: '选定' }).click();
    await target.getByLabel('期限').fill('2027-12-31');
    await target.getByLabel('理由').fill('处务会议定');
    await target.getByLabel('决定人或单位').fill('省工信厅 王某');
    await screenshot('definitions-choosing-1440');
    await target.getByRole('button', { name: '记录选定' }).click();

    const said = target.getByRole('status');
    await said.getByText(`已记录，数据版本 ${before + 1}。`).waitFor();
    await said.getByText('正常').waitFor();
    expect(await said.evaluate((element) => element === document.activeElement)).toBe(true);
    await target.getByText('2027年12月31日').waitFor();
    await target.getByText(/^省工信厅 王某 2026-11-21 10:00 选定。理由：处务会议定$/).waitFor();
    expect(await target.getByText('口径待确认').count()).toBe(0);
    await screenshot('definitions-chosen-1440');
    expect(await progress('JS-Q7')).toMatchObject({ state: 'in_force', deadline: '2027-12-31' });
  });

  it('is open again once the choice is taken back', async () => {
    const { page } = await open('/definitions');
    const target = card(page, 'JS-Q7');
    await target.getByRole('button', { name: '更改或撤回' }).click();
    await target.getByLabel('期限').fill('');
    await target.getByLabel('理由').fill('选错了');
    await target.getByLabel('决定人或单位').fill('省工信厅 王某');
    await target.getByRole('button', { name: '记录选定' }).click();
    await target.getByRole('status').getByText('口径待确认').waitFor();
    expect(await progress('JS-Q7')).toMatchObject({ state: 'awaiting_definition', amended: false });
  });

  it('a choice that cannot stand is refused at the field that it is about, and nothing is lost', async () => {
    const { page, screenshot } = await open('/definitions', {
      expected: [/^response 400: POST .*JS-Q8\/rulings$/],
    });
    const target = card(page, 'JS-Q8');
    await target.getByRole('button', { name: '选定' }).click();
    await target.getByLabel('期限').fill('2027-12-31');
    await target.getByLabel('基数', { exact: true }).fill('很多');
    await target.getByLabel('基数：日期').fill('2024-12-31');
    await target.getByLabel('理由').fill('测算');
    await target.getByLabel('决定人或单位').fill('省工信厅');
    const before = await version();
    await target.getByRole('button', { name: '记录选定' }).click();
    await target.getByRole('alert').getByText('没有记录，请改正后再试').waitFor();
    await target.getByText(/“基数”填的是“很多 2024-12-31”，应为一个数和一天/).waitFor();
    await screenshot('definitions-refused-1440');
    expect(await version()).toBe(before);
    expect(await target.getByLabel('期限').inputValue()).toBe('2027-12-31');

    await target.getByLabel('基数', { exact: true }).fill('16');
    await target.getByRole('button', { name: '记录选定' }).click();
    await target.getByRole('status').getByText('已记录').waitFor();
    expect(await progress('JS-Q8')).toMatchObject({
      baseline: { value: 16, date: '2024-12-31', origin: 'stated' },
    });
  });

  it('the denominator of a share, by keyboard alone', async () => {
    const { page } = await open('/definitions');
    const target = card(page, 'MH-Q4');
    await target.getByRole('button', { name: '选定' }).focus();
    await page.keyboard.press('Enter');
    expect(await target.getByLabel('分母').evaluate((one) => one === document.activeElement)).toBe(true);
    await target.getByLabel('分母').selectOption({ label: '上级地区的实际值' });
    await target.getByLabel('理由').fill('与市里一致');
    await target.getByLabel('决定人或单位').fill('闵行区经委');
    await page.keyboard.press('Enter');
    await target.getByRole('status').getByText('已记录').waitFor();
    expect(await progress('MH-Q4')).toMatchObject({ level: 37.5, levelDerivation: 'ratio' });
  });
});

it('an amendment is recorded with its document, and history is told by both promises', async () => {
  const { page, screenshot } = await open('/definitions?tab=amendments&target=SD-Q2');
  await page.getByRole('textbox', { name: '目标值' }).fill('800');
  await page.getByLabel('生效日期').fill('2026-07-01');
  await page.getByLabel('调整文件').fill('关于调整产业发展目标的通知');
  await page.getByLabel('文件中的位置').fill('二');
  await page.getByLabel('理由').fill('产业规模扩大');
  await page.getByLabel('决定人或单位').fill('省工信厅');
  await page.getByRole('button', { name: '登记调整' }).click();
  await page.getByRole('status').getByText('已记录').waitFor();
  await page.getByRole('row', { name: /目标值 500亿元 800亿元/ }).waitFor();
  await page.getByText('自 2026年7月1日 起').waitFor();
  const spring = page.getByRole('row', { name: /^2026年一季度/ });
  await spring.waitFor();
  const [then, now] = await spring.getByRole('group').allInnerTexts();
  expect(then).not.toBe(now);
  await spring.getByRole('group').first().locator('summary').click();
  await spring.getByText('目标 500.0').waitFor();
  await screenshot('definitions-amended-1440');

  await page.goto(`${server.url()}/definitions?tab=amendments&target=SD-Q2&asOf=2026-06-30`);
  await page.getByRole('columnheader', { name: '当时目标（2026年6月30日）' }).waitFor();
  await page.getByText('正在查看某一天的数据。要作改动，请先回到最新。').waitFor();
  expect(await page.getByRole('button', { name: '登记调整' }).count()).toBe(0);
});

describe('the rules for lights', () => {
  const bound = (page: Page, rule: number, side: string) => page.getByLabel(`第 ${rule} 条 ${side}`);

  it('with a hole are refused with the interval named; complete, they change a light', async () => {
    const { page, screenshot } = await open('/definitions?tab=lights', {
      expected: [/^response 400: PUT .*\/light-rules$/],
    });
    const before = await progress('MH-Q7');
    expect(before.light).toBe('green');
    await bound(page, 1, '不超过').fill('-10');
    const live = page.getByRole('status').filter({ hasText: '区间 (−10, 5] 没有规则' });
    await live.waitFor();
    await page.getByLabel('理由').fill('从严');
    await page.getByLabel('决定人或单位').fill('省工信厅');
    await page.getByRole('button', { name: '保存规则' }).click();
    await page.getByRole('alert').getByText('区间 (−10, 5] 没有规则').waitFor();
    await screenshot('light-rules-refused-1440');
    expect((await progress('MH-Q7')).light).toBe('green');

    await bound(page, 2, '大于').fill('-10');
    await page.getByRole('status').getByText('全部数值都恰好由一条规则决定。').waitFor();
    const counted = await page.getByRole('row', { name: /^关注/ }).getByRole('cell').allTextContents();
    expect(Number(counted[1])).toBeGreaterThan(Number(counted[0]));
    const old = await version();
    await page.getByRole('button', { name: '保存规则' }).click();
    await page.getByText(`已保存，数据版本 ${old + 1}，即刻按新规则亮灯。`).waitFor();
    await page.getByText('理由：从严').waitFor();
    await screenshot('light-rules-saved-1440');
    expect(await progress('MH-Q7')).toMatchObject({ lagPoints: before.lagPoints, light: 'yellow' });

    await page.goto(`${server.url()}/about`);
    await page.getByText('落后超过 −10、不超过 20 个百分点').waitFor();
  });

  it('a bound that is no number is not sent', async () => {
    const { page } = await open('/definitions?tab=lights');
    const before = await version();
    await bound(page, 1, '不超过').fill('五');
    await page.getByLabel('理由').fill('试');
    await page.getByLabel('决定人或单位').fill('试');
    await page.getByRole('button', { name: '保存规则' }).click();
    await page.getByText(/^规则 .* 无法使用/).waitFor();
    expect(await version()).toBe(before);
  });
});

describe('every part of the screen', () => {
  const parts = [
    { path: '/definitions', ready: '.definition-card' },
    { path: '/definitions?tab=amendments', ready: '.definition-history' },
    { path: '/definitions?tab=lights', ready: '.definition-editor' },
  ];
  const looks = parts.flatMap((part) =>
    [360, 1440].flatMap((width) => ['zh', 'en'].map((lang) => ({ ...part, width, lang }))),
  );

  it.each(looks)(
    '$path at $width in $lang fits and makes no number up',
    async ({ path, ready, width, lang }) => {
      const { page, screenshot } = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
        width,
      });
      await page.locator(ready).first().waitFor();
      await settled(page);
      const part = new URLSearchParams(path.split('?')[1]).get('tab') ?? 'open';
      await screenshot(`definitions-${part}-${width}-${lang}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    },
  );

  it('a visitor reads it and is told who may change it', async () => {
    const { page } = await open('/about');
    await page.route('**/api/v1/session', (route) =>
      route.fulfill({ json: { actor: VISITOR, by: 'nothing', publicRead: true } }),
    );
    await page.goto(`${server.url()}/definitions?tab=lights`);
    await page.getByText('只有管理员可以作改动。').waitFor();
    expect(await page.getByRole('button', { name: '保存规则' }).count()).toBe(0);
  });

  it('says why it cannot be had, and trying again helps', async () => {
    const { page } = await open('/about', { expected: [/^response 503/] });
    await page.route('**/api/v1/promises**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: '数据库正在维护' }),
      }),
    );
    await page.getByRole('contentinfo').getByRole('link', { name: '口径与规则' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('数据库正在维护').waitFor();
    await page.unroute('**/api/v1/promises**');
    await alert.getByRole('button', { name: '重试' }).click();
    await card(page, 'JS-Q9').waitFor();
  });
});
