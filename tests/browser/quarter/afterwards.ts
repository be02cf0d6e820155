import { describe, expect, it } from 'vitest';
import { saved } from '../report-screen.ts';
import { QUARTER } from './cities.ts';
import { lookAround } from './leader-screen.ts';
import type { Play } from './play.ts';
import { boardLine, stands, submit, type } from './screens.ts';

/** A correction, and every step as it looked then. */
export function afterTheQuarter(play: Play): void {
  describe('afterwards', () => {
    it('one is corrected with a reason: the new number counts, both stay on the record', {
      timeout: 120_000,
    }, async () => {
      play.at('2027-01-22T09:00:00');
      const clerk = await play.as('烟台统计员');
      await clerk.page.goto(`${play.url()}/reports`);
      await clerk.page.getByRole('link', { name: '烟台市' }).first().click();
      await clerk.page.getByLabel('更正的原因').fill('漏报一家企业');
      await clerk.page.getByRole('button', { name: '提出更正' }).click();
      await stands(clerk.page, '草稿');
      await clerk.page.getByText('与已发布的数相同。').waitFor();
      await type(clerk.page, 'current', '14.3');
      await type(clerk.page, 'ytd', '56.4');
      await saved(clerk.page);
      await clerk.page.locator('.diff-table').getByText('55.9 亿元').waitFor();
      await clerk.screenshot('quarter/yantai-correction');
      await submit(clerk.page);
      await play.theLeaderLooks('correction-submitted');

      const review = await play.as('山东省审核员');
      await review.page.goto(clerk.page.url());
      play.at('2027-01-22T15:00:00');
      await review.page.getByRole('button', { name: '通过并发布' }).click();
      await stands(review.page, '已发布');
      play.publish('yantai', 56.4);
      await play.theLeaderLooks('corrected');

      const leader = await play.as('山东省领导');
      const figure = `robot_mfg_scale~370600~${QUARTER}~ytd`;
      await leader.page.goto(`${play.url()}/indicators/robot_mfg_scale?region=370600&figure=${figure}`);
      const dialog = leader.page.getByRole('dialog', { name: '数据的历次版本' });
      await dialog.getByText('共 2 版').waitFor();
      const told = await dialog.innerText();
      for (const part of [/56\.4亿元/, /55\.9亿元/, /\+0\.5亿元（\+0\.9%）/, /漏报一家企业/])
        expect(told).toMatch(part);
      await leader.screenshot('quarter/yantai-versions');

      await leader.page.goto(`${play.url()}/changes?since=2027-01-19&plan=SD`);
      await leader.page.locator('#revisions li').first().waitFor();
      const revisions = await leader.page.locator('#revisions li').allInnerTexts();
      expect(revisions.map((text) => text.replaceAll(/\s+/g, ''))).toEqual([
        expect.stringMatching(/13\.8亿元→14\.3亿元\+0\.5亿元/),
        expect.stringMatching(/55\.9亿元→56\.4亿元\+0\.5亿元/),
      ]);
      const activity = await leader.page.locator('#activity').innerText();
      expect(activity).toContain('聊城');
      expect(activity).not.toContain('烟台');
      await leader.screenshot('quarter/changes');
    });

    it('every step looks again as it looked then', { timeout: 300_000 }, async () => {
      play.at('2027-02-01T09:00:00');
      const { page } = await play.as('山东省领导');
      for (const { name, asOf, at, seen, board } of play.steps()) {
        expect(await play.board(at), name).toEqual(board);
        const again = await lookAround(page, play.url(), asOf);
        expect(again.picture, name).toEqual(seen.picture);
        expect(again.texts, name).toEqual(seen.texts);
        expect(again.drawing.equals(seen.drawing), `${name}: the same drawing`).toBe(true);
      }
      const returned = play.steps().find(({ name }) => name === 'returned')!;
      await page.goto(
        `${play.url()}/collections?plan=SD&period=${QUARTER}&asOf=${encodeURIComponent(returned.at)}`,
      );
      await boardLine(page, '淄博市').getByText('已退回').waitFor();
      await boardLine(page, '济南市').getByText('已发布').waitFor();
      await boardLine(page, '聊城市').getByText('未开始').waitFor();
      await page.screenshot({ path: 'build/review/quarter/board-returned-as-of.png', fullPage: true });
      const narrow = await play.as('山东省领导', { width: 390, height: 844 });
      await narrow.page.goto(`${play.url()}/plans/SD?asOf=${encodeURIComponent(play.steps()[6]!.asOf)}`);
      await narrow.page.locator('.chart svg').nth(1).waitFor();
      await narrow.screenshot('quarter/plan-as-of-390');
    });
  });
}
