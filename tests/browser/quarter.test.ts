import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportRow } from '#core/contract/reports.ts';
import { fillIn } from '../files/workbook.ts';
import { useBrowser, type Visit } from '../setup/browser.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { CITIES, cityOf, PROVINCE, QUARTER } from './quarter/cities.ts';
import { lookAround, type Seen } from './quarter/leader-screen.ts';
import { pictureOf } from './quarter/reckoning.ts';
import { boardLine, enter, openReport, stands, submit, type, typeBoth } from './quarter/screens.ts';
import { byGrid, byProgram, byWorkbook, caller, move, signedIn, templateCells } from './quarter/ways-in.ts';
import { cell, cells, chosen, paste, saved } from './report-screen.ts';
import { choose, download } from './upload-screen.ts';

/**
 * The fourth quarter of 2026 in 山东, from the day it opens to a correction after its approval: 16 cities report by
 * three ways. What the leader sees is read from the screen after every step and held against what was approved by
 * then; at the end every step is looked at again.
 */
const server = useServer();
const browser = useBrowser(() => null);

const approved = new Map<string, number>();
let provinceIsOut = false;
let now = '';
const steps: { name: string; asOf: string; seen: Seen }[] = [];

function at(instant: string): void {
  now = `${instant}+08:00`;
  server.setNow(now);
}

/** A window of one of the demonstration's people, signed in by the sign-in page. */
async function as(name: string, options: Parameters<typeof browser.open>[1] = {}): Promise<Visit> {
  const visit = await browser.open(`${server.url()}/sign-in`, options);
  await visit.page.clock.setSystemTime(now);
  await enter(visit.page, name);
  return visit;
}

/** The leader looks, and sees what was approved so far and nothing else. */
async function theLeaderLooks(step: string): Promise<void> {
  const visit = await as('山东省领导');
  const seen = await lookAround(visit.page, server.url());
  await visit.screenshot(`quarter/${steps.length}-${step}`);
  expect(seen.picture).toEqual(pictureOf(approved, provinceIsOut));
  steps.push({ name: step, asOf: now, seen });
}

async function reports(state: ReportRow['state']): Promise<ReportRow[]> {
  const reviewer = await signedIn(server, 'reviewer-shandong');
  const answer = await reviewer('GET', `/reports?plan=SD&period=${QUARTER}&state=${state}`);
  return answer.json<{ items: ReportRow[] }>().items;
}

describe('the quarter opens', () => {
  beforeAll(() => at('2027-01-05T09:00:00'));

  it('by itself, with every city still to report', { timeout: 120_000 }, async () => {
    await theLeaderLooks('opened');
    const { page, screenshot } = await as('山东省审核员');
    await page.goto(`${server.url()}/collections?plan=SD`);
    await page.getByRole('heading', { name: /2026年四季度报送情况/ }).waitFor();
    await page.getByText('2027年1月15日前（含当日）提交为及时').waitFor();
    await page.getByText('2027年节假日安排尚未录入，日期只按周末推算。').waitFor();
    for (const { name } of CITIES) await boardLine(page, name).getByText('未开始').waitFor();
    await screenshot('quarter/board-opened');
  });

  it('the province’s own flash figure comes first, and no city is in the sum yet', {
    timeout: 120_000,
  }, async () => {
    at('2027-01-06T09:00:00');
    const [province, nation] = [await signedIn(server, 'shandong'), await signedIn(server, 'reviewer')];
    const report = await byProgram(province, PROVINCE);
    await theLeaderLooks('province-submitted');
    at('2027-01-06T15:00:00');
    await move(nation, report.id, { move: 'approve', publish: true });
    provinceIsOut = true;
    await theLeaderLooks('province');
  });
});

describe('fourteen cities report by three ways', () => {
  beforeAll(() => at('2027-01-11T09:00:00'));

  it('by the workbook: filled in, sent, put into the report and submitted', {
    timeout: 120_000,
  }, async () => {
    const jinan = cityOf('jinan');
    const { page } = await as('济南统计员');
    await page.goto(`${server.url()}/reports`);
    await page.getByRole('listitem').filter({ hasText: '2026年四季度' }).first().waitFor();
    await page.getByRole('link', { name: '用 Excel 上传' }).first().click();
    await page.getByLabel('计划', { exact: true }).selectOption('SD');
    await page.getByLabel('地区', { exact: true }).selectOption({ label: '济南市' });
    await page.getByLabel('数据期', { exact: true }).selectOption({ label: '2026年四季度' });
    await handOver(page, templateCells(jinan), '济南市工信局');
    await page.getByText('可以提交。').waitFor();
    await submit(page);
    for (const login of ['yantai', 'weifang', 'jining'])
      await byWorkbook(await signedIn(server, login), cityOf(login));
  });

  it('万元 for 亿元: the offered value is taken with one click', { timeout: 120_000 }, async () => {
    const qingdao = cityOf('qingdao');
    const { page, screenshot } = await as('青岛统计员');
    await page.goto(`${server.url()}/upload?plan=SD&region=${qingdao.code}&period=${QUARTER}`);
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
    const colleague: Account = await addAccount(server.database().db, '田同事', {
      grants: [{ role: 'statistician', region: zibo.code }],
      demo: true,
    });
    const mine = await as('淄博统计员', { expected: [/^response 409: PUT/] });
    const address = await openReport(mine.page, server.url(), zibo);
    const theirs = await browser.open(address, { as: colleague });
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
      await byGrid(await signedIn(server, login), cityOf(login));
  });

  it('in the grid: a total that falls is asked about, and explained in the note', {
    timeout: 120_000,
  }, async () => {
    const { page, screenshot } = await as('威海统计员', { width: 1440 });
    await openReport(page, server.url(), cityOf('weihai'));
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
    const { page, screenshot } = await as('临沂统计员');
    await openReport(page, server.url(), cityOf('linyi'));
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
      const program = await addAccount(server.database().db, `${city.name}接口`, { grants, demo: true });
      await byProgram(caller(server, program.headers), city);
    }
    expect(await reports('submitted')).toHaveLength(14);
    at('2027-01-11T18:00:00');
    await theLeaderLooks('submitted');
  });
});

describe('the province reviews', () => {
  beforeAll(() => at('2027-01-12T09:00:00'));

  it('one is approved and published', { timeout: 120_000 }, async () => {
    const { page, screenshot } = await as('山东省审核员');
    await page.goto(`${server.url()}/reports`);
    await page.getByRole('link', { name: '济南市' }).first().waitFor();
    await screenshot('quarter/to-review');
    await page.getByRole('link', { name: '济南市' }).first().click();
    await page.getByRole('button', { name: '通过并发布' }).click();
    await stands(page, '已发布');
    approve('jinan');
    await theLeaderLooks('one-published');
  });

  it('one goes back with a question at a cell, is answered there and approved', {
    timeout: 120_000,
  }, async () => {
    const review = await as('山东省审核员');
    await review.page.goto(`${server.url()}/reports`);
    await review.page.getByRole('link', { name: '淄博市' }).first().click();
    await cell(review.page, '产业规模', 'ytd').click();
    await review.page
      .getByLabel('机器人制造产业规模 · 累计', { exact: true })
      .fill('同事填过 22.5，哪个对？');
    await review.page.getByRole('button', { name: '列入退回清单' }).click();
    await review.page.getByRole('button', { name: '退回（1 个问题）' }).click();
    await stands(review.page, '已退回');
    at('2027-01-12T11:00:00');
    await theLeaderLooks('returned');

    const clerk = await as('淄博统计员');
    await clerk.page.goto(`${server.url()}/reports`);
    await clerk.page.getByText('1 个问题待答复').waitFor();
    await clerk.page.getByRole('link', { name: '淄博市' }).first().click();
    await clerk.page.getByLabel('答复', { exact: true }).fill('22.3 对，22.5 是误填。');
    await clerk.page.getByRole('button', { name: '提交答复' }).click();
    await clerk.page.getByText('已答复').waitFor();
    await submit(clerk.page);

    await review.page.reload();
    await review.page.getByText('22.3 对，22.5 是误填。').first().waitFor();
    await review.screenshot('quarter/zibo-answered');
    at('2027-01-12T15:00:00');
    await review.page.getByRole('button', { name: '通过并发布' }).click();
    await stands(review.page, '已发布');
    approve('zibo');
    await theLeaderLooks('answered');
  });

  it('the others are approved, which shows nothing yet, and published together', {
    timeout: 120_000,
  }, async () => {
    at('2027-01-14T09:00:00');
    const reviewer = await signedIn(server, 'reviewer-shandong');
    const waiting = await reports('submitted');
    expect(waiting).toHaveLength(12);
    for (const { id } of waiting) await move(reviewer, id, { move: 'approve' });
    await theLeaderLooks('approved');
    at('2027-01-14T16:00:00');
    const answer = await reviewer('POST', '/reports/publish', { plan: 'SD', period: QUARTER });
    expect(answer.json<{ published: string[] }>().published).toHaveLength(12);
    for (const { login, late } of CITIES) if (!late) approve(login);
    await theLeaderLooks('fourteen-published');
  });
});

describe('two are late', () => {
  it('and the board says so', { timeout: 120_000 }, async () => {
    at('2027-01-18T09:00:00');
    const { page, screenshot } = await as('山东省审核员');
    await page.goto(`${server.url()}/collections?plan=SD&period=${QUARTER}`);
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
    at('2027-01-20T09:00:00');
    await byProgram(await signedIn(server, 'liaocheng'), cityOf('liaocheng'));
    await byProgram(await signedIn(server, 'heze'), cityOf('heze'), '三季度漏报，本期累计已含三季度。');
    const reviewer = await signedIn(server, 'reviewer-shandong');
    for (const { id } of await reports('submitted'))
      await move(reviewer, id, { move: 'approve', publish: true });
    for (const login of ['liaocheng', 'heze']) approve(login);
    at('2027-01-20T10:00:00');
    await theLeaderLooks('all-published');
    const { page, screenshot } = await as('山东省审核员');
    await page.goto(`${server.url()}/collections?plan=SD&period=${QUARTER}`);
    for (const name of ['聊城市', '菏泽市']) await boardLine(page, name).getByText('逾期报送').waitFor();
    await page.getByText('已报 17，应报 17').waitFor();
    expect(await rates(page)).toEqual(['100.0%', '88.2%']);
    await screenshot('quarter/board-complete');
  });
});

describe('afterwards', () => {
  it('one is corrected with a reason: the new number counts, both stay on the record', {
    timeout: 120_000,
  }, async () => {
    at('2027-01-22T09:00:00');
    const clerk = await as('烟台统计员');
    await clerk.page.goto(`${server.url()}/reports`);
    await clerk.page.getByRole('link', { name: '烟台市' }).first().click();
    await clerk.page.getByLabel('更正的原因').fill('漏报一家企业');
    await clerk.page.getByRole('button', { name: '提出更正' }).click();
    await clerk.page.getByText('与已发布的数相同。').waitFor();
    await type(clerk.page, 'current', '14.3');
    await type(clerk.page, 'ytd', '56.4');
    await saved(clerk.page);
    await clerk.page.locator('.diff-table').getByText('55.9 亿元').waitFor();
    await clerk.screenshot('quarter/yantai-correction');
    await submit(clerk.page);
    await theLeaderLooks('correction-submitted');

    const review = await as('山东省审核员');
    await review.page.goto(clerk.page.url());
    at('2027-01-22T15:00:00');
    await review.page.getByRole('button', { name: '通过并发布' }).click();
    await stands(review.page, '已发布');
    approved.set(cityOf('yantai').code, 56.4);
    await theLeaderLooks('corrected');

    const leader = await as('山东省领导');
    const figure = `robot_mfg_scale~370600~${QUARTER}~ytd`;
    await leader.page.goto(`${server.url()}/indicators/robot_mfg_scale?region=370600&figure=${figure}`);
    const dialog = leader.page.getByRole('dialog', { name: '数据的历次版本' });
    await dialog.getByText('共 2 版').waitFor();
    const told = await dialog.innerText();
    for (const part of [/56\.4亿元/, /55\.9亿元/, /\+0\.5亿元（\+0\.9%）/, /漏报一家企业/])
      expect(told).toMatch(part);
    await leader.screenshot('quarter/yantai-versions');

    await leader.page.goto(`${server.url()}/changes?since=2027-01-19&plan=SD`);
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
    at('2027-02-01T09:00:00');
    const { page } = await as('山东省领导');
    for (const { name, asOf, seen } of steps) {
      const again = await lookAround(page, server.url(), asOf);
      expect(again.picture, name).toEqual(seen.picture);
      expect(again.texts, name).toEqual(seen.texts);
      expect(again.drawing.equals(seen.drawing), name).toBe(true);
    }
    const narrow = await as('山东省领导', { width: 390, height: 844 });
    await narrow.page.goto(`${server.url()}/plans/SD?asOf=${encodeURIComponent(steps[6]!.asOf)}`);
    await narrow.page.locator('.chart svg').nth(1).waitFor();
    await narrow.screenshot('quarter/plan-as-of-390');
  });
});

function approve(login: string): void {
  const { code, year } = cityOf(login);
  approved.set(code, year);
}

/** 报送率 and 及时率, as the board shows them. */
const rates = async (page: Visit['page']): Promise<string[]> =>
  (await page.locator('.collection-rates .keycard-figure').allInnerTexts()).slice(0, 2);

/** Fills in the template that the page offers, sends it, and goes on to the report that it was put into. */
async function handOver(
  page: Visit['page'],
  figures: ReturnType<typeof templateCells>,
  recorder: string,
): Promise<void> {
  const template = await download(page, '下载 Excel 模板');
  await choose(page, template.name, await fillIn(template.bytes, figures));
  await page.getByLabel('填报人或单位').fill(recorder);
  await page.getByRole('button', { name: '转入填报（3 个数据）' }).click();
  await page.getByText('已转入 1 份填报，提交后由上级审核。').waitFor();
  await page.getByRole('link', { name: '打开填报，核对并提交' }).click();
  await page.waitForURL(/reports\/[0-9a-f-]{36}$/);
}
