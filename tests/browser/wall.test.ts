import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { drawn, faultsOf, place, playing, title } from './wall-screen.ts';

const server = useServer();
let leader: Account;
beforeAll(async () => {
  leader = await addAccount(server.database().db, '王领导', {
    grants: [{ role: 'leader', region: '100000' }],
  });
});
const browser = useBrowser(() => leader);
const open = (query: string, options: Parameters<typeof browser.open>[1] = {}) =>
  browser.open(`${server.url()}/wall${query}`, { width: 1920, height: 1080, ...options });

describe('every scene fits every screen', () => {
  const SIZES = [
    { width: 1920, height: 1080, language: 'zh' },
    { width: 3840, height: 1080, language: 'zh' },
    { width: 3840, height: 2160, language: 'zh' },
    { width: 1080, height: 1920, language: 'zh' },
    { width: 1920, height: 1080, language: 'en' },
    { width: 1080, height: 1920, language: 'en' },
    // In the hand, as far as one scrolls.
    { width: 360, height: 2200, language: 'en' },
  ];

  it.each(SIZES)(
    '$width × $height, $language',
    async ({ width, height, language }) => {
      const { page, screenshot } = await open(`?paused=1&lang=${language}`, { width, height });
      await playing(page);
      const { of } = await place(page);
      expect(of).toBeGreaterThan(12);
      const seen: string[] = [];
      const faults: string[] = [];
      for (let at = 1; at <= of; at += 1) {
        await expect.poll(async () => (await place(page)).at).toBe(at);
        await drawn(page);
        const name = await title(page);
        seen.push(name);
        faults.push(...(await faultsOf(page)).map((fault) => `${at} ${name}: ${fault}`));
        await screenshot(`wall-${width}x${height}-${language}-${String(at).padStart(2, '0')}`);
        await page.keyboard.press('ArrowRight');
      }
      expect(faults).toEqual([]);
      if (language === 'zh')
        for (const part of ['总体情况', '山东·', '山东省', '机器人制造产业规模', '报送情况', '以来的变化'])
          expect(
            seen.some((one) => one.includes(part)),
            part,
          ).toBe(true);
    },
    180_000,
  );

  it('a window that is neither: a laptop, an old projector', async () => {
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
    ] as const) {
      const { page } = await open('?paused=1', { width, height });
      await playing(page);
      const { of } = await place(page);
      for (let at = 1; at <= of; at += 1) {
        await drawn(page);
        expect(await faultsOf(page), `${width} ${await title(page)}`).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
  }, 120_000);
});

describe('what stands around a scene', () => {
  it('says how old the data are, what they are, and which screen this is', async () => {
    const { page } = await open('?paused=1&scene=4');
    await playing(page);
    expect(await title(page)).toMatch(/^山东·机器人高质量发展行动计划/);
    const foot = await page.locator('.wall-foot').innerText();
    expect(foot).toMatch(/数据截至 2026年三季度/);
    expect(foot).toMatch(/数据版本 \d+/);
    expect(foot).toMatch(/最近联系 \d\d:\d\d/);
    expect(foot).toMatch(/演示数据/);
    expect(foot).toMatch(/征求意见稿/);
    expect(foot).toMatch(/已暂停/);
    expect(await page.locator('.wall-kicker').innerText()).toMatch(/下一期限 2027年12月31日（还有 \d+ 天）/);
    expect(await page.locator('header.top, footer.foot').count()).toBe(0);
  });

  it('is turned and paused by keys and buttons, which go with the pointer after three seconds', async () => {
    const { page } = await open('?seconds=600');
    await playing(page);
    const at = async () => (await place(page)).at;
    await page.keyboard.press('ArrowRight');
    await expect.poll(at).toBe(2);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(at).toBe((await place(page)).of);
    await page.keyboard.press('Space');
    await page.getByText('已暂停').waitFor();
    await page.getByRole('button', { name: '继续（空格）' }).click();
    await page.getByText('已暂停').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '下一屏（→）' }).click();
    await expect.poll(at).toBe(1);
    await page.locator('.wall-idle').waitFor();
    expect(await page.locator('.wall-idle').evaluate((wall) => getComputedStyle(wall).cursor)).toBe('none');
    expect(await page.getByRole('button', { name: '下一屏（→）' }).isVisible()).toBe(false);
    await page.mouse.move(300, 300);
    await page.locator('.wall-idle').waitFor({ state: 'detached' });
  });

  it('turns by itself, each screen for its seconds', async () => {
    const { page } = await browser.open('about:blank', { width: 1920, height: 1080 });
    await page.clock.install();
    await page.goto(`${server.url()}/wall?seconds=10`);
    await page.clock.runFor(5000);
    await page.locator('.wall-scene').waitFor();
    const start = (await place(page)).at;
    await page.clock.runFor(11_000);
    await expect.poll(async () => (await place(page)).at).toBe(start + 1);
    await page.clock.runFor(20_000);
    await expect.poll(async () => (await place(page)).at).toBe(start + 3);
  });
});

describe('what it cannot show', () => {
  it('a visitor sees everything but who has reported, and is told so', async () => {
    const { page } = await open('?paused=1', { as: null });
    await playing(page);
    expect(await page.locator('.wall-foot').innerText()).toMatch(/已跳过：报送/);
    const { of } = await place(page);
    for (let at = 1; at <= of; at += 1) {
      expect(await title(page)).not.toMatch(/报送情况/);
      await page.keyboard.press('ArrowRight');
    }
  });

  it('a playlist that there is not: it plays the standard one, and says so', async () => {
    const { page } = await open('?list=大厅&paused=1');
    await playing(page);
    expect(await page.locator('.wall-foot').innerText()).toMatch(/没有名为“大厅”的播放单/);
    expect(await title(page)).toBe('总体情况');
  });
});
