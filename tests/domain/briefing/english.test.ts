import { describe, expect, it, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { BriefingInput } from '#core/domain/briefing/input.ts';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { briefingInput, PLANS } from '../../setup/briefing-inputs.ts';

const EVERY = PLANS.flatMap((plan) => briefingPeriods('2026-11-21').map((period) => ({ plan, period })));
/** Han characters, and full-width marks. */
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF—“”]/u;

/** What exists in Chinese only, the longest first. */
function properNames({ plan, goals, tasks, events, milestones, ambiguities }: BriefingInput): string[] {
  const names = [
    plan.leadUnit ?? '',
    ...plan.issuers.map((issuer) => issuer.replace(/[（(].*[)）]$/, '')),
    ...goals.map(({ label }) => label),
    ...tasks.flatMap(({ title, units }) => [title, ...units]),
    ...events.flatMap(({ name, place, outcomes }) => [
      name,
      place?.replace(/[（(].*[)）]$/, '') ?? '',
      ...outcomes.flatMap(({ fact, note, confidence }) => [fact, note ?? '', confidence]),
    ]),
    ...milestones.map(({ title }) => title),
    ...ambiguities.flatMap((title) => [title, title.replace(plan.code, '').trim()]),
  ];
  return names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
}

test.each(EVERY)(
  '$plan $period in English has no Chinese but proper names, and nothing broken',
  ({ plan, period }) => {
    for (const figures of [true, false]) {
      const input = briefingInput(plan, period, { figures, language: 'en' });
      const text = JSON.stringify(composeBriefing(input));
      const rest = properNames(input)
        .map((name) => JSON.stringify(name).slice(1, -1))
        .reduce((left, name) => left.replaceAll(name, '·'), text)
        .replaceAll(/\\?"—\\?"/g, '');
      const at = rest.search(CHINESE);
      expect(at < 0 ? '' : rest.slice(Math.max(0, at - 80), at + 40)).toBe('');
      expect(text).not.toMatch(/undefined|NaN|Infinity|, ,|\.\.|,,|\( *\)|\[object| {2}|:\s*[.;]/);
    }
  },
);

describe('Shandong, September 2026, in English', () => {
  const briefing = composeBriefing(briefingInput('SD', '2026-09', { language: 'en' }));

  it('says the same as in Chinese', () => {
    expect(briefing.masthead).toMatchObject({
      title: 'Shandong: robot industry targets, monthly report',
      period: 'Sep 2026',
      issue: 'No. 21',
    });
    expect(briefing.summary.map(plainText)).toMatchInlineSnapshot(`
      [
        "By the end of Q3 2026, Scale of robot manufacturing in Shandong (trailing four quarters) stood at 386.2 CNY 100m, January–September figure up 25.3% year on year, 77.2% of the 2027 target (more than 500 CNY 100m).",
        "From a baseline of 253.0 CNY 100m (end-2024; the first observation, as the document states none) 53.9% of the way is covered, 4.3 percentage points behind the time elapsed (58.3%); 113.8 CNY 100m still to go, 10.7 CNY 100m below the plan line.",
        "If the recent trend goes on, it leads to 481.3 CNY 100m at end-2027, 18.7 CNY 100m below the target (16.4% of the way still to go left open): outlook fair.",
        "Of 16 cities: 5 cities at or ahead of the plan (Jinan, Qingdao, Weihai, Yantai and others), 5 cities behind (Liaocheng, Zaozhuang, Binzhou, Tai'an and others); 1 city not reported (Heze).",
        "Of 2 quantified targets: 1 on track, 1 to watch (Leading robot manufacturers).",
        "Outlooks for the deadline: 1 fair, 1 cloudy (Leading robot manufacturers).",
        "Of 38 goals and tasks: 1 done on time, 1 done late, 1 done (no deadline stated), 1 in progress, 1 overdue, 33 not reported.",
      ]
    `);
    expect(briefing.attention.map(plainText)).toMatchInlineSnapshot(`
      [
        "Leading robot manufacturers has covered 50.0% of the way, 8.3 percentage points behind the plan, 1 firm still to go.",
        "5 cities behind (Liaocheng, Zaozhuang, Binzhou, Tai'an and others); Liaocheng has covered 20.8% of its way, 37.4 percentage points behind.",
        "Overdue tasks: 1, namely 建设机器人训练场 (3 months).",
        "1 city without a figure for Q3 2026 (Heze): please report.",
        "For 1 target the two methods disagree and a person has to judge: Leading robot manufacturers (outlook cloudy, compound growth: substantial progress).",
        "1 target is close to another light: Scale of robot manufacturing (below 384.6 CNY 100m, 0.4% less, it turns from "On track" to "Watch").",
      ]
    `);
    expect(briefing.nextSteps.map(({ sentence }) => plainText(sentence))).toMatchInlineSnapshot(`
      [
        "省工业和信息化厅 (first of 3 units): complete "建设机器人训练场" (due by 30 Jun 2026, 3 months late).",
        "To reach the 2027 target (at least 3 firms) in time, Leading robot manufacturers has to rise by 0.2 firms a quarter over the 5 quarters left.",
        "To reach the 2027 target (more than 500 CNY 100m) in time, Scale of robot manufacturing has to rise by 22.8 CNY 100m a quarter over the 5 quarters left.",
        "11 wordings of the document await clarification by those who drafted it: 规模口径不同, 征求意见稿, 领军企业门槛, 100/200/200万元 and others.",
      ]
    `);
    expect(briefing.outlook!.sentences.map(plainText)).toMatchInlineSnapshot(`
      [
        "A statistical forecast gives 468.8 CNY 100m at end-2027, with 80% confidence between 418.8 CNY 100m and 518.7 CNY 100m; the target lies within it.",
        "The 5 quarters left each have to bring 22.8 CNY 100m, 1.02 times the best quarter so far (22.4 CNY 100m).",
        "By compound growth it has moved by +27.3% a year, 1.07 times the +25.5% that the target asks for: substantial progress.",
      ]
    `);
  });

  it('has the same figures in both languages', () => {
    const chinese = composeBriefing(briefingInput('SD', '2026-09'));
    const values = (one: typeof briefing) =>
      one.summary.map((words) =>
        words.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.value])).sort(),
      );
    expect(values(briefing)).toEqual(values(chinese));
  });
});
