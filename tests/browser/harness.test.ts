import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';

const sample = '工业机器人密度 喆堃祎 ≥ 500 台/万人，同比 +12.5%';

const pages: Record<string, string> = {
  '/': `<h1 style="font: 900 40px 'Noto Serif SC'">${sample}</h1>
        <p id="regular" style="font: 400 20px 'Noto Sans SC'">${sample}</p>
        <p id="bold" style="font: 700 20px 'Noto Sans SC'">${sample}</p>
        <p id="none" style="font: 400 20px Arial, Helvetica, 'DejaVu Sans', 'Microsoft YaHei'">${sample}</p>
        <p id="plain">${sample}</p>`,
  '/quiet':
    '<script>console.log("fine"); fetch("/slow", { signal: AbortSignal.abort() }).catch(() => {})</script>',
  '/error': '<script>console.error("数据不对")</script>',
  '/warning': '<script>console.warn("数据可疑")</script>',
  '/throw': '<script>throw new Error("坏了")</script>',
  '/reject': '<script>Promise.reject(new Error("没接住"))</script>',
  '/missing': '<img src="/nowhere.png">',
  '/abroad': '<script src="http://example.com/a.js"></script>',
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body && `<!doctype html><html lang="zh-CN"><title>试验</title><body>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const browser = useBrowser();

/** Names of the font files that drew an element, as the browser reports them. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map((font) => font.postScriptName);
}

describe('fonts', () => {
  it.each([
    { selector: 'h1', font: 'NotoSerifSC-Black' },
    { selector: '#regular', font: 'NotoSansSC-Regular' },
    { selector: '#bold', font: 'NotoSansSC-Bold' },
    { selector: '#none', font: 'NotoSansSC-Regular' },
    { selector: '#plain', font: 'NotoSansSC-Regular' },
  ])('$selector is drawn by $font alone, whatever the machine has', async ({ selector, font }) => {
    const { page } = await browser.open(origin);
    expect(await fontsOf(page, selector)).toEqual([font]);
  });

  it.each([
    { font: "400 15px 'Noto Sans SC'" },
    { font: "700 15px 'Noto Sans SC'" },
    { font: "900 15px 'Noto Serif SC'" },
  ])('figures of the same length line up in $font', async ({ font }) => {
    const { page } = await browser.open(origin);
    const widths = await page.evaluate((css) => {
      const line = document.createElement('span');
      line.style.font = css;
      document.body.append(line);
      return ['1111.11', '2345.67', '8888.88', '4740.90'].map((figure) => {
        line.textContent = figure;
        return line.getBoundingClientRect().width;
      });
    }, font);
    expect(new Set(widths).size).toBe(1);
  });

  it('characters of names are drawn, not boxed like a character that no font has', async () => {
    const { page } = await browser.open(origin);
    const ink = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      return [...'喆堃祎\u{10ffff}\u{10fffe}'].map((char) => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.font = '60px "Noto Sans SC"';
        pen.fillText(char, 10, 80);
        return canvas.toDataURL();
      });
    });
    const [, , , box, otherBox] = ink;
    expect(otherBox).toBe(box);
    expect(new Set(ink).size).toBe(4);
  });
});

describe('problems', () => {
  it('a page that logs, and gives up a request, has none', async () => {
    const { problems } = await browser.open(`${origin}/quiet`);
    expect(problems).toEqual([]);
  });

  const rows = [
    { path: '/error', expected: /^console\.error: 数据不对/ },
    { path: '/warning', expected: /^console\.warning: 数据可疑/ },
    { path: '/throw', expected: /^uncaught: Error: 坏了/ },
    { path: '/reject', expected: /^uncaught: Error: 没接住/ },
    { path: '/missing', expected: /^response 404: GET .*\/nowhere\.png$/ },
    { path: '/unknown', expected: /^response 404: GET .*\/unknown$/ },
    {
      path: '/abroad',
      expected: /^request failed: GET http:\/\/example\.com\/a\.js net::ERR_NAME_NOT_RESOLVED$/,
    },
  ];

  it.each(rows)('$path is reported once, in words', async ({ path, expected }) => {
    const { problems } = await browser.open(`${origin}${path}`, { expected: [expected] });
    expect(problems.map(({ text }) => text)).toEqual([expect.stringMatching(expected)]);
  });

  it.fails.each(rows)('$path fails a test that does not expect it', async ({ path }) => {
    await browser.open(`${origin}${path}`);
  });

  it('a window that the page opens is watched too', async () => {
    const { page } = await browser.open(`${origin}/`, { expected: [/^console\.error: 数据不对/] });
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('/error'));
    await (await opened).waitForLoadState();
  });

  it.fails('an expectation that is not met fails the test', async () => {
    await browser.open(`${origin}/quiet`, { expected: [/^response 404/] });
  });
});

it('each visit has its own size, language and storage, and leaves a picture', async () => {
  const phone = await browser.open(origin, { width: 390, height: 844 });
  expect(await phone.page.evaluate(() => [innerWidth, innerHeight, navigator.language])).toEqual([
    390,
    844,
    'zh-CN',
  ]);
  await phone.page.evaluate(() => localStorage.setItem('seen', 'yes'));
  const desk = await browser.open(origin);
  expect(await desk.page.evaluate(() => [innerWidth, localStorage.getItem('seen')])).toEqual([1440, null]);
  expect(await phone.screenshot('harness-390')).toMatch(/build\/review\/harness-390\.png$/);
  await desk.screenshot('harness-1440');
});
