import { beforeAll, describe, it } from 'vitest';
import { CITIES, PROVINCE } from './cities.ts';
import type { Play } from './play.ts';
import { boardLine } from './screens.ts';
import { byProgram, move } from './ways-in.ts';

/** The day on which the quarter opens, and the province’s own figure. */
export function theQuarterOpens(play: Play): void {
  describe('the quarter opens', () => {
    beforeAll(() => play.at('2027-01-05T09:00:00'));

    it('by itself, with every city still to report', { timeout: 120_000 }, async () => {
      await play.theLeaderLooks('opened');
      const { page, screenshot } = await play.as('山东省审核员');
      await page.goto(`${play.url()}/collections?plan=SD`);
      await page.getByRole('heading', { name: /2026年四季度报送情况/ }).waitFor();
      await page.getByText('2027年1月15日前（含当日）提交为及时').waitFor();
      await page.getByText('2027年节假日安排尚未录入，日期只按周末推算。').waitFor();
      for (const { name } of CITIES) await boardLine(page, name).getByText('未开始').waitFor();
      await screenshot('quarter/board-opened');
    });

    it('the province’s own flash figure comes first, and no city is in the sum yet', {
      timeout: 120_000,
    }, async () => {
      play.at('2027-01-06T09:00:00');
      const [province, nation] = [await play.signedIn('shandong'), await play.signedIn('reviewer')];
      const report = await byProgram(province, PROVINCE);
      await play.theLeaderLooks('province-submitted');
      play.at('2027-01-06T15:00:00');
      await move(nation, report.id, { move: 'approve', publish: true });
      play.provinceIsOut();
      await play.theLeaderLooks('province');
    });
  });
}
