import { expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { drawPages } from '../setup/pdf-pictures.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { useServer } from '../setup/server.ts';
import { addressOf, PAGES, settled } from './pages.ts';

const server = useServer();
const browser = useBrowser(() => server.administrator());

const PRINTED = ['overview', 'overview-then', 'plan', 'region', 'indicator', 'changes', 'collections'];

it.each(PRINTED)('%s prints on A4: light, without what cannot be pressed, with its marks', async (name) => {
  const one = PAGES.find((page) => page.name === name)!;
  const { page } = await browser.open(await addressOf(one, server), { theme: 'dark' });
  await settled(page, one);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await drawPages(name, pdf);
  const pages = await pdfText(pdf);
  const text = pages.join('');
  expect(pages.length).toBeLessThanOrEqual(9);
  expect(text).not.toContain('说明与设置');
  expect(text).not.toContain('导出CSV');
  expect(text).not.toContain('http');
  expect(text).toMatch(/打印于\d{4}-\d\d-\d\d ?\d\d:\d\d/);
  if (name !== 'collections' && name !== 'changes') expect(text).toContain('演示数据');
  if (name === 'overview-then') expect(text).toContain('2026年6月30日');
});
