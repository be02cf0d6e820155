import type { Locator, Page } from 'playwright-core';
import type { Grant } from '#core/domain/people/permissions.ts';
import { reportingDuty } from '#db/schema/index.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { TEST_NOW, type TestServer } from '../setup/server.ts';

/** 菏泽, which 山东 reviews and which has not reported the quarter of the tests. */
export const CITY = '371700';
export const PROVINCE = '370000';

const PARTS = {
  clerk: ['何填报', { role: 'statistician', region: CITY }],
  second: ['田同事', { role: 'statistician', region: CITY }],
  reviewer: ['省审核', { role: 'reviewer', region: PROVINCE }],
} as const satisfies Record<string, readonly [string, Grant]>;

export type Part = keyof typeof PARTS;

/** Somebody with a part; reports of every quarter that the tests use are still taken. */
export async function addPart(server: TestServer, part: Part, demo = false): Promise<Account> {
  const [name, grant] = PARTS[part];
  await server.database().db.update(reportingDuty).set({ lockDays: 1000 });
  return addAccount(server.database().db, name, { grants: [grant], demo });
}

/** Opens the city's report of a period by its address; gives the address that it has then. */
export async function openReport(page: Page, origin: string, period: string): Promise<string> {
  await page.clock.setSystemTime(TEST_NOW);
  await page.goto(`${origin}/reports/new?plan=SD&region=${CITY}&period=${period}`);
  await page.waitForURL(/reports\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: /菏泽/ }).waitFor();
  return page.url();
}

/** The input of the cell that is chosen. */
export const chosen = (page: Page): Locator => page.locator('.cell-input');

/** Puts a block on the clipboard and pastes it, as Excel and WPS do. */
export async function paste(page: Page, data: { text: string; html?: string }): Promise<void> {
  await chosen(page).evaluate((input, { text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** The texts of the cells to fill in, line by line, 当期 to 单位. */
export async function cells(page: Page): Promise<string[][]> {
  const rows = await page.locator('.grid tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const texts = await row.locator('td.cell').evaluateAll((all) =>
        all.map((cell) => {
          const input = cell.querySelector<HTMLInputElement>('.cell-input');
          return (
            input ? input.value : (cell.querySelector('.cell-text:not(.cell-blank)')?.textContent ?? '')
          ).trim();
        }),
      );
      return texts;
    }),
  );
}

/** The cell of a line and a column, by their names. */
export function cell(page: Page, indicator: string, field: string): Locator {
  return page.locator('.grid tbody tr').filter({ hasText: indicator }).locator(`td.cell-${field}`);
}

export const saved = (page: Page): Promise<void> => page.getByText(/^已保存 /).waitFor();
