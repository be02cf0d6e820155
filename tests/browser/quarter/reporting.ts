import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, addAccount } from '../../setup/people.ts';
import { cell, cells, chosen, paste, saved } from '../report-screen.ts';
import { cityOf, QUARTER } from './cities.ts';
import type { Play } from './play.ts';
import { handOver, openReport, submit, type, typeBoth } from './screens.ts';
import { byGrid, byProgram, byWorkbook, templateCells } from './ways-in.ts';

/** Fourteen cities hand in their figures on one day, three of them after a mistake. */
export function citiesReport(play: Play): void {
  describe('fourteen cities report by three ways', () => {
    beforeAll(() => play.at('2027-01-11T09:00:00'));

    it('by the workbook: filled in, sent, put into the report and submitted', {
      timeout: 120_000,
    }, async () => {
      const jinan = cityOf('jinan');
      const { page } = await play.as('济南统计员');
      await page.goto(`${play.url()}/reports`);
      await page.getByRole('listitem').filter({ hasText: '2026年四季度' }).first().waitFor();
      await page.getByRole('link', { name: '用 Excel 上传' }).first().click();
      await page.getByLabel('计划', { exact: true }).selectOption('SD');
      await page.getByLabel('地区', { exact: true }).selectOption({ label: '济南市' });
      await page.getByLabel('数据期', { exact: true }).selectOption({ label: '2026年四季度' });
      await handOver(page, templateCells(jinan), '济南市工信局');
      await page.getByText('可以提交。').waitFor();
      await submit(page);
      for (const login of ['yantai', 'weifang', 'jining'])
        await byWorkbook(await play.signedIn(login), cityOf(login));
    });

    it('万元 for 亿元: the offered value is taken with one click', { timeout: 120_000 }, async () => {
      const qingdao = cityOf('qingdao');
      const { page, screenshot } = await play.as('青岛统计员');
      await page.goto(`${play.url()}/upload?plan=SD&region=${qingdao.code}&period=${QUARTER}`);
      const inTenThousands = { ...qingdao, current: 224_000, year: 919_000 };
      await handOver(page, templateCells(inTenThousands), '青岛市工信局');
      await page.getByText(/还不能提交：\d 处须在备注里说明原因/).waitFor();
      await screenshot('quarter/qingdao-ten-thousands');
      await page.getByRole('button', { name: '采用 91.9', exact: true }).first().click();
      await page.getByRole('button', { name: '采用 22.4', exact: true }).first().click();
      await saved(page);
      expect(await page.locator('.diff-table').getByText('建议值').count()).toBe(2);
      await screenshot('quarter/qingdao-repaired');
      await submit(page);
    });

    it('in the grid: two people in one cell, the second sees both values and chooses', {
      timeout: 120_000,
    }, async () => {
      const zibo = cityOf('zibo');
      const colleague: Account = await addAccount(play.db(), '田同事', {
        grants: [{ role: 'statistician', region: zibo.code }],
        demo: true,
      });
      const mine = await play.as('淄博统计员', { expected: [/^response 409: PUT/] });
      const address = await openReport(mine.page, play.url(), zibo);
      const theirs = await play.open(address, { as: colleague });
      await type(theirs.page, 'ytd', '22.5');
      await saved(theirs.page);
      await chosen(mine.page).focus();
      await mine.page.keyboard.type('0');
      await mine.page.keyboard.press('Enter');
      await type(mine.page, 'current', '5.6');
      await type(mine.page, 'ytd', '22.3');
      const conflict = cell(mine.page, '产业规模', 'ytd').getByRole('alert');
      await conflict.waitFor();
      expect((await conflict.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
        /我的 22\.3 用我的 田同事（.*） 22\.5 用对方的/,
      );
      await mine.screenshot('quarter/zibo-conflict');
      await conflict.getByRole('button', { name: '用我的' }).click();
      await type(mine.page, 'status', '快报数');
      await saved(mine.page);
      await mine.page.getByText('22.5 → 22.3').waitFor();
      await submit(mine.page);
      await theirs.page.reload();
      await cell(theirs.page, '产业规模', 'ytd').getByText('22.3').waitFor();
      for (const login of ['taian', 'dezhou', 'binzhou'])
        await byGrid(await play.signedIn(login), cityOf(login));
    });

    it('in the grid: a total that falls is asked about, and explained in the note', {
      timeout: 120_000,
    }, async () => {
      const { page, screenshot } = await play.as('威海统计员', { width: 1440 });
      await openReport(page, play.url(), cityOf('weihai'));
      await typeBoth(page, cityOf('weihai'));
      await page.getByText(/还不能提交：\d 处须在备注里说明原因/).waitFor();
      await page.getByRole('button', { name: '写备注说明' }).first().click();
      await page.keyboard.type('一家企业三季度多报，核减五亿元。');
      await page.keyboard.press('Enter');
      await page.getByText('已说明').first().waitFor();
      await saved(page);
      await screenshot('quarter/weihai-explained');
      await submit(page);
    });

    it('in the grid: a pasted block with a text for a number, put right in its cell', {
      timeout: 120_000,
    }, async () => {
      const { page, screenshot } = await play.as('临沂统计员');
      await openReport(page, play.url(), cityOf('linyi'));
      await chosen(page).focus();
      await paste(page, { text: '0\t\t\t快报数\n3.3\t约十三\t\t快报数\n' });
      await saved(page);
      await page.getByText(/还不能提交：1 处须改正/).waitFor();
      await screenshot('quarter/linyi-refused');
      await type(page, 'ytd', '13.4');
      await saved(page);
      expect((await cells(page))[1]!.slice(0, 4)).toEqual(['3.3', '13.4', '', '快报数']);
      await submit(page);
    });

    it('by programs; and nothing of all this shows before it is approved', { timeout: 120_000 }, async () => {
      for (const login of ['zaozhuang', 'dongying', 'rizhao']) {
        const city = cityOf(login);
        const grants = [{ role: 'statistician', region: city.code } as const];
        const program = await addAccount(play.db(), `${city.name}接口`, { grants, demo: true });
        await byProgram(play.caller(program.headers), city);
      }
      expect(await play.reports('submitted')).toHaveLength(14);
      play.at('2027-01-11T18:00:00');
      await play.theLeaderLooks('submitted');
    });
  });
}
