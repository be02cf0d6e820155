import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { TEST_NOW } from '../setup/server.ts';

/** What the statistician's screen is called and how it is used, for the walks. */

/** Goes to the screen on the day of the tests: the periods it offers end there. */
export async function goToUploads(page: Page, origin: string): Promise<void> {
  await page.clock.setFixedTime(TEST_NOW);
  await page.goto(`${origin}/upload`);
  await page.getByRole('heading', { name: '数据报送', level: 1 }).waitFor();
}

/** Clicks what starts a download; gives the file's name and its bytes. */
export async function download(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name, exact: true }).first().click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

/** Picks a file, as the open dialog would. */
export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.locator('input[name=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

/** How many cells of each kind the preview counts: 全部, 新增, 更改, 未变, 拒收. */
export async function counts(page: Page): Promise<string[]> {
  const chips = page.locator('.chip');
  await chips.first().waitFor();
  return chips.allTextContents();
}

/** The texts of each line of the preview, one list a line. */
export async function lines(page: Page): Promise<string[][]> {
  const rows = await page.locator('.panel tr[class^=cell-]').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}
