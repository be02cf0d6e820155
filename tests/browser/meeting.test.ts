import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectQuery } from '../setup/address.ts';
import { useBrowser } from '../setup/browser.ts';
import { drawPages } from '../setup/pdf-pictures.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';
import { take } from './take-chart.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const open = (path: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}${path}`, options);

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name: new RegExp(name) });

describe('three answers about Shandong', () => {
  it('who drags: by how much, which share of the net gap, and lines that add up to it', async () => {
    const { page } = await open('/plans/SD');
    await page.getByRole('link', { name: '会议模式' }).click();
    await heading(page, '谁在拖').waitFor();
    await page.getByText('青岛市差得最多，还差14.3亿元').waitFor();
    await page.getByText('占净差距113.8亿元的12.6%').waitFor();
    const gaps = await page.locator('b.drag-gap').allTextContents();
    const numbers = gaps.map((text) => Number(/[−+\d.]+$/.exec(text)![0].replace('−', '-')));
    const sum = numbers.reduce((all, one) => all + one, 0);
    expect(sum).toBeCloseTo(113.8, 6);
    await page.locator('.drag-line').getByText('未分解到地区').waitFor();
    await page.locator('.drag-line').getByText('统计差异').waitFor();
    await page.getByRole('link', { name: '青岛市' }).click();
    await page.getByRole('dialog', { name: '判定依据' }).getByText('现值').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '返回计划' }).click();
    await page.getByRole('heading', { level: 1, name: /山东省机器人/ }).waitFor();
  });

  it('the answer is taken along as a picture, and as figures that say it, too', async () => {
    const { page } = await open('/meeting/SD', SIZES[2]);
    const answer = page.locator('.meeting-answer:not(.meeting-waits)');
    const picture = await take(page, answer, 'PNG 图片（2 倍）');
    expect(picture.suggestedFilename()).toMatch(/^谁在拖.*机器人制造产业规模.*\.png$/);
    const file = await readFile(await (await take(page, answer, 'CSV 数据')).path(), 'utf8');
    expect(file).toContain('青岛市,14.3');
    expect(file).toContain('青岛市差得最多，还差14.3亿元');
  });

  it('turns by 1, 2, 3 and the arrows, and the address says where', async () => {
    const { page } = await open('/meeting/SD');
    await heading(page, '谁在拖').waitFor();
    await page.keyboard.press('2');
    await heading(page, '什么变了').waitFor();
    await expectQuery(page, { answer: 'changed' });
    await page.keyboard.press('ArrowRight');
    await heading(page, '该问什么').waitFor();
    await page.keyboard.press('ArrowRight');
    await heading(page, '该问什么').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('1');
    await heading(page, '谁在拖').waitFor();
    await expectQuery(page, {});
    await page.getByLabel('目标', { exact: true }).focus();
    await page.keyboard.press('2');
    await heading(page, '谁在拖').waitFor();
  });

  it('what changed: activity apart from revisions, since the last period or a day', async () => {
    const { page } = await open('/meeting/SD?answer=changed');
    await page.getByText('自2026年7月15日（2026年二季度报送期限）以来').waitFor();
    const row = page.locator('.meeting-table tbody tr').filter({ hasText: '机器人制造产业规模' });
    expect(await row.locator('td').allTextContents()).toEqual(['365.1', '+21.1', '0.0', '0.0', '386.2']);
    await page.getByLabel('与何时相比').selectOption('day');
    await page.getByLabel('日期').fill('2026-01-31');
    await page.getByText('自2026年1月31日以来').waitFor();
    await expectQuery(page, { answer: 'changed', since: '2026-01-31' });
  });

  it('what to ask: each names whom, rests on a number, and opens its card', async () => {
    const { page } = await open('/meeting/SD?answer=questions');
    const first = page.locator('.questions li').first();
    await first.getByText('聊城市', { exact: true }).waitFor();
    await first.getByText('慢于计划37.4个百分点').waitFor();
    await first.getByRole('link', { name: /看依据/ }).click();
    await page.getByRole('dialog', { name: '判定依据' }).getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    const task = page.locator('.questions li').filter({ hasText: '建设机器人训练场' });
    await task.getByRole('link', { name: /看依据/ }).click();
    await page.getByRole('dialog').getByText('建设机器人训练场').first().waitFor();
  });

  it('prints all three on one sheet', async () => {
    const { page } = await open('/meeting/SD', { theme: 'dark' });
    await heading(page, '谁在拖').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await drawPages('meeting', pdf);
    const pages = await pdfText(pdf);
    expect(pages).toHaveLength(1);
    for (const text of ['谁在拖', '什么变了', '该问什么', '演示数据', '征求意见稿', '未分解'])
      expect(pages[0]).toContain(text);
  });
});

describe('who has reported', () => {
  it('is told as late reports to whom may see it', async () => {
    const { page } = await open('/meeting/SD?answer=questions');
    await page.locator('.questions li').first().waitFor();
    expect(await page.getByText('没有查看报送情况的权限').count()).toBe(0);
    await page
      .locator('.questions')
      .getByText(/数据应于.*前报送/)
      .first()
      .waitFor();
  });

  it('a reader without the right is told so', async () => {
    const { page } = await open('/meeting/SD?answer=questions', { as: null });
    await page.getByText('您没有查看报送情况的权限').waitFor();
  });

  it('of a past moment is told as it was then', async () => {
    const late = /数据应于.*前报送/;
    const { page } = await open('/meeting/SD?answer=questions&asOf=2026-11-20');
    await page.getByText('按 2026年11月20日 已知的数据判定').waitFor();
    await page.locator('.questions').getByText(late).first().waitFor();
    await page.goto(page.url().replace('2026-11-20', '2026-08-20'));
    await page.getByText('按 2026年8月20日 已知的数据判定').waitFor();
    await page.locator('.questions li').first().waitFor();
    expect(await page.locator('.questions').getByText(late).count()).toBe(0);
    expect(await page.getByText('没有查看报送情况的权限').count()).toBe(0);
  });
});

it('a plan without numbers, one that is due, and one that does not exist', async () => {
  const without = await open('/meeting/CQ');
  await without.page.getByText('本计划没有量化目标').waitFor();
  await without.screenshot('meeting-CQ-1440');
  const due = await open('/meeting/JS');
  await due.page.getByText('无锡市差得最多，还差20.9亿元').waitFor();
  await due.screenshot('meeting-JS-1440');
  const { page } = await open('/meeting/XX', { expected: [/404.*plans\/XX/, /404.*meeting/] });
  await page.getByRole('heading', { level: 1 }).waitFor();
});

describe.each(SIZES)('on $width × $height', (size) => {
  it.each(['drags', 'changed', 'questions'])('%s is read without scrolling sideways', async (answer) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, screenshot } = await open(`/meeting/SD?answer=${answer}`, { ...size, theme });
      await page.locator('.meeting-answer:not(.meeting-waits)').waitFor();
      await screenshot(`meeting-${answer}-${size.width}-${theme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (size.width === 1920) expect(height, `${answer} fits the projector`).toBeLessThanOrEqual(1080);
    }
  });
});
