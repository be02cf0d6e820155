import { beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../../setup/browser.ts';
import { cell } from '../report-screen.ts';
import { CITIES, cityOf, QUARTER } from './cities.ts';
import type { Play } from './play.ts';
import { boardLine, stands, submit } from './screens.ts';
import { byProgram, move } from './ways-in.ts';

/** The province asks, approves and publishes; two cities come late. */
export function theProvinceReviews(play: Play): void {
  describe('the province reviews', () => {
    beforeAll(() => play.at('2027-01-12T09:00:00'));

    it('one is approved and published', { timeout: 120_000 }, async () => {
      const { page, screenshot } = await play.as('山东省审核员');
      await page.goto(`${play.url()}/reports`);
      await page.getByRole('link', { name: '济南市' }).first().waitFor();
      await screenshot('quarter/to-review');
      await page.getByRole('link', { name: '济南市' }).first().click();
      await page.getByRole('button', { name: '通过并发布' }).click();
      await stands(page, '已发布');
      play.publish('jinan');
      await play.theLeaderLooks('one-published');
    });

    it('one goes back with a question at a cell, is answered there and approved', {
      timeout: 120_000,
    }, async () => {
      play.at('2027-01-12T10:00:00');
      const review = await play.as('山东省审核员');
      await review.page.goto(`${play.url()}/reports`);
      await review.page.getByRole('link', { name: '淄博市' }).first().click();
      await cell(review.page, '产业规模', 'ytd').click();
      await review.page
        .getByLabel('机器人制造产业规模 · 累计', { exact: true })
        .fill('同事填过 22.5，哪个对？');
      await review.page.getByRole('button', { name: '列入退回清单' }).click();
      await review.page.getByRole('button', { name: '退回（1 个问题）' }).click();
      await stands(review.page, '已退回');
      play.at('2027-01-12T11:00:00');
      await play.theLeaderLooks('returned');

      play.at('2027-01-12T13:00:00');
      const clerk = await play.as('淄博统计员');
      await clerk.page.goto(`${play.url()}/reports`);
      await clerk.page.getByText('1 个问题待答复').waitFor();
      await clerk.page.getByRole('link', { name: '淄博市' }).first().click();
      await clerk.page.getByLabel('答复', { exact: true }).fill('22.3 对，22.5 是误填。');
      await clerk.page.getByRole('button', { name: '提交答复' }).click();
      await clerk.page.getByText('已答复').waitFor();
      await submit(clerk.page);

      await review.page.reload();
      await review.page.getByText('22.3 对，22.5 是误填。').first().waitFor();
      await review.screenshot('quarter/zibo-answered');
      play.at('2027-01-12T15:00:00');
      await review.page.getByRole('button', { name: '通过并发布' }).click();
      await stands(review.page, '已发布');
      play.publish('zibo');
      await play.theLeaderLooks('answered');
    });

    it('the others are approved, which shows nothing yet, and published together', {
      timeout: 120_000,
    }, async () => {
      play.at('2027-01-14T09:00:00');
      const reviewer = await play.signedIn('reviewer-shandong');
      const waiting = await play.reports('submitted');
      expect(waiting).toHaveLength(12);
      for (const { id } of waiting) await move(reviewer, id, { move: 'approve' });
      await play.theLeaderLooks('approved');
      play.at('2027-01-14T16:00:00');
      const answer = await reviewer('POST', '/reports/publish', { plan: 'SD', period: QUARTER });
      expect(answer.json<{ published: string[] }>().published).toHaveLength(12);
      for (const { login, late } of CITIES) if (!late) play.publish(login);
      await play.theLeaderLooks('fourteen-published');
    });
  });

  describe('two are late', () => {
    it('and the board says so', { timeout: 120_000 }, async () => {
      play.at('2027-01-18T09:00:00');
      const { page, screenshot } = await play.as('山东省审核员');
      await page.goto(`${play.url()}/collections?plan=SD&period=${QUARTER}`);
      for (const name of ['聊城市', '菏泽市']) {
        await boardLine(page, name).getByText('未开始').waitFor();
        await boardLine(page, name).getByText('逾期', { exact: true }).waitFor();
      }
      // 14 cities and the province of 17: 15 ÷ 17 = 88.2 %.
      await page.getByText('已报 15，应报 17').waitFor();
      await page.getByText('及时 15，应报 17').waitFor();
      expect(await rates(page)).toEqual(['88.2%', '88.2%']);
      await screenshot('quarter/board-late');
      await page.setViewportSize({ width: 390, height: 844 });
      await screenshot('quarter/board-late-390');
    });

    it('they report after the day, which stays on the record', { timeout: 120_000 }, async () => {
      play.at('2027-01-20T09:00:00');
      await byProgram(await play.signedIn('liaocheng'), cityOf('liaocheng'));
      await byProgram(await play.signedIn('heze'), cityOf('heze'), '三季度漏报，本期累计已含三季度。');
      const reviewer = await play.signedIn('reviewer-shandong');
      for (const { id } of await play.reports('submitted'))
        await move(reviewer, id, { move: 'approve', publish: true });
      for (const login of ['liaocheng', 'heze']) play.publish(login);
      play.at('2027-01-20T10:00:00');
      await play.theLeaderLooks('all-published');
      const { page, screenshot } = await play.as('山东省审核员');
      await page.goto(`${play.url()}/collections?plan=SD&period=${QUARTER}`);
      for (const name of ['聊城市', '菏泽市']) await boardLine(page, name).getByText('逾期报送').waitFor();
      await page.getByText('已报 17，应报 17').waitFor();
      expect(await rates(page)).toEqual(['100.0%', '88.2%']);
      await screenshot('quarter/board-complete');
    });
  });
}

/** 报送率 and 及时率, as the board shows them. */
const rates = async (page: Visit['page']): Promise<string[]> =>
  (await page.locator('.collection-rates .keycard-figure').allInnerTexts()).slice(0, 2);
