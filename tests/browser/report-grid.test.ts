import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import type { Account } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { addPart, cell, cells, chosen, openReport, paste, saved } from './report-screen.ts';

const server = useServer();
let clerk: Account;
beforeAll(async () => {
  clerk = await addPart(server, 'clerk');
});
const browser = useBrowser(() => clerk);

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Types key by key; a word of several letters that names a key is that key. */
async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const one of pressed) {
    if (/^([A-Z][A-Za-z0-9]+)(\+\w+)*$/.test(one)) await page.keyboard.press(one);
    else await page.keyboard.type(one);
  }
}

it('by keyboard alone, from the list to a submitted report', async () => {
  const { page, screenshot } = await browser.open(`${server.url()}/about`);
  await page.clock.setSystemTime(TEST_NOW);
  await page.goto(`${server.url()}/reports`);
  await tabTo(page, page.getByRole('link', { name: '打开填报表' }));
  await keys(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: '菏泽市 2026年三季度' }).waitFor();
  await page.getByRole('button', { name: '提交审核' }).isDisabled();
  await page.getByText('还不能提交：还没有填写任何数字').waitFor();
  await screenshot('report-empty-1440');

  await tabTo(page, chosen(page));
  await keys(page, '0', 'Tab', 'Tab', 'Tab', '快', 'Enter');
  await keys(page, 'Home', '0.8', 'Tab', '2.1', 'Tab', '16.7', 'Tab', '快', 'Enter');
  await saved(page);
  expect(await cells(page)).toEqual([
    ['0', '', '', '快报数', '', ''],
    ['0.8', '2.1', '16.7', '快报数', '', ''],
  ]);
  await page.getByText('可以提交。').waitFor();
  await screenshot('report-filled-1440');

  await tabTo(page, page.getByRole('button', { name: '提交审核' }));
  await keys(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: '确认提交' });
  await dialog.waitFor();
  expect((await dialog.locator('.submit-list').first().innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '机器人制造产业规模 · 累计： 2.1 亿元',
  );
  await screenshot('report-confirm-1440');
  await tabTo(page, dialog.getByRole('button', { name: '确认提交' }));
  await keys(page, 'Enter');
  await page.locator('.masthead').getByText('待审核').waitFor();
  await page.getByRole('button', { name: '撤回' }).waitFor();
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
  await screenshot('report-submitted-1440');
});

describe('like a spreadsheet', () => {
  it('takes a block from Excel, takes it back and brings it again', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    await openReport(page, server.url(), '2026-Q2');
    await chosen(page).focus();
    await paste(page, {
      text: '不读这个',
      html: '<table><tr><td>1</td><td></td><td></td><td>快报数</td><td>两家<br>重组</td></tr><tr><td>0.7</td><td>1.4</td><td>17.1</td><td>快报数</td><td></td></tr></table>',
    });
    const filled = [
      ['1', '', '', '快报数', '两家\n重组', ''],
      ['0.7', '1.4', '17.1', '快报数', '', ''],
    ];
    expect(await cells(page)).toEqual(filled);
    await keys(page, 'Control+z');
    expect((await cells(page)).flat().filter(Boolean)).toEqual([]);
    await keys(page, 'Control+y');
    expect(await cells(page)).toEqual(filled);
    await saved(page);
    await page.reload();
    await cell(page, '产业规模', 'ytd').getByText('1.4').waitFor();
    expect(await cells(page)).toEqual(filled);
  });

  it('tells of a block that is too large, and loses nothing of what is there', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/about`);
    await openReport(page, server.url(), '2026-Q1');
    await chosen(page).focus();
    await keys(page, '9');
    await keys(page, 'Enter');
    await paste(page, { text: '1\t2\n3\t4\n' });
    await page.getByText('粘贴的内容有 2 行 2 列，从所选的格起只放得下 1 行 2 列，所以没有粘贴。').waitFor();
    expect((await cells(page)).flat().filter(Boolean)).toEqual(['9']);
    await screenshot('report-paste-large-1440');
    await page.getByRole('button', { name: '只粘贴放得下的部分' }).click();
    expect((await cells(page)).flat().filter(Boolean)).toEqual(['9', '1', '2']);
  });

  it('F2 edits, Esc reverts, Delete clears what is selected, Ctrl+D fills down, Ctrl+C copies', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    await openReport(page, server.url(), '2025-Q4');
    await chosen(page).focus();
    await keys(page, '12', 'Enter', 'ArrowUp', 'F2', '3', 'Escape');
    expect((await cells(page))[0]![0]).toBe('12');
    await keys(page, 'F2', '3', 'Enter', '45', 'Enter');
    expect((await cells(page)).map(([first]) => first)).toEqual(['123', '45']);
    await keys(page, 'Control+Home', 'End', 'ArrowLeft', '同上', 'ArrowDown', 'Tab');
    await keys(page, 'Control+Home', 'End', 'ArrowLeft', 'Enter', 'Control+d');
    expect((await cells(page)).map((line) => line[4])).toEqual(['同上', '同上']);
    await keys(page, 'Control+Home', 'Shift+ArrowDown');
    const copied = await chosen(page).evaluate((input) => {
      const clipboardData = new DataTransfer();
      input.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('123\n45');
    await keys(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', '快', 'Enter');
    expect((await cells(page)).map((line) => line[3])).toEqual(['快报数', '']);
    await keys(page, 'Control+z');
    expect((await cells(page)).map((line) => line[3])).toEqual(['', '']);
    await keys(page, 'Control+Home', 'Shift+ArrowDown', 'Delete');
    expect((await cells(page)).map(([first]) => first)).toEqual(['', '']);
    await keys(page, 'Control+z');
    expect((await cells(page)).map(([first]) => first)).toEqual(['123', '45']);
  });

  it('takes the chosen cell whole, however it was reached: what is typed takes the place of what stands there', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    const address = await openReport(page, server.url(), '2025-Q1');
    await cell(page, '领军企业', 'current').click();
    await keys(page, '10', 'Enter');
    await saved(page);
    const reached = [
      () => cell(page, '领军企业', 'current').click(),
      () => chosen(page).focus(),
      () => tabTo(page, chosen(page)),
    ];
    for (const [index, reach] of reached.entries()) {
      await page.goto(address);
      await reach();
      await keys(page, String(index + 1), 'Enter');
      expect((await cells(page))[0]![0]).toBe(String(index + 1));
      await saved(page);
    }
    // Two clicks are for a change in the text.
    await cell(page, '领军企业', 'current').dblclick();
    await keys(page, '5', 'Enter');
    expect((await cells(page))[0]![0]).toBe('35');
    await saved(page);
  });

  it('whoever looks something up in another window goes on typing where they were', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    await openReport(page, server.url(), '2025-Q2');
    await cell(page, '产业规模', 'current').click();
    await keys(page, '0.');
    // What a browser tells when its window is left and come back to: the input stays the active one.
    await chosen(page).evaluate((input) => {
      input.dispatchEvent(new FocusEvent('blur'));
      input.dispatchEvent(new FocusEvent('focus'));
    });
    await keys(page, '42', 'Enter');
    expect((await cells(page))[1]![0]).toBe('0.42');
    await saved(page);
    await keys(page, 'Control+z');
    expect((await cells(page))[1]![0]).toBe('');
    await saved(page);
  });

  it('leaves what an input method composes alone until it is done', async () => {
    const { page } = await browser.open(`${server.url()}/about`);
    await openReport(page, server.url(), '2025-Q3');
    await cell(page, '产业规模', 'note').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'liang', selectionStart: 5, selectionEnd: 5 });
    await session.send('Input.imeSetComposition', { text: '两家', selectionStart: 2, selectionEnd: 2 });
    const kept = () => page.evaluate(() => Object.values(localStorage).join());
    expect(await kept()).not.toContain('liang');
    await session.send('Input.insertText', { text: '两家重组' });
    await keys(page, 'Enter');
    expect((await cells(page))[1]![4]).toBe('两家重组');
    await saved(page);
  });
});

describe('on a telephone', () => {
  it('each line is a card with an input for each field', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/about`, { width: 390, height: 844 });
    await openReport(page, server.url(), '2025-Q2');
    const card = page.locator('.line-cards .card').nth(1);
    await card.getByLabel('当期').fill('0.5');
    await card.getByLabel('累计').fill('约一亿');
    await card.getByLabel('状态').selectOption('快报数');
    await saved(page);
    await card.getByText(/须改正/).waitFor();
    expect(await card.getByLabel('累计').getAttribute('aria-invalid')).toBe('true');
    await screenshot('report-card-390');
    await page.goto(`${server.url()}/reports`);
    await page.getByRole('heading', { level: 2, name: /待办/ }).waitFor();
    await screenshot('reports-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('nothing is wider than 360 px', async () => {
    const { page, screenshot } = await browser.open(`${server.url()}/about`, { width: 360, height: 740 });
    await openReport(page, server.url(), '2025-Q2');
    await page.locator('.line-cards .card').nth(1).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await screenshot('report-card-360');
  });
});
