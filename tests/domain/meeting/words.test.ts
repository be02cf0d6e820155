import { expect, it, test } from 'vitest';
import { questionsOf } from '#core/domain/meeting/questions.ts';
import { type Names, sayQuestion } from '#core/domain/meeting/words.ts';
import { CITY, facts, gap, part, SCALE, standing } from './meeting-facts.ts';

const zh: Names = { indicator: ({ name }) => name, region: ({ name }) => name };
const en: Names = {
  indicator: () => 'Scale',
  region: ({ code }) => (code === CITY.code ? 'Zibo' : 'Shandong'),
};

const said = (given: Parameters<typeof questionsOf>[0]) => {
  const [one] = questionsOf(given);
  return [sayQuestion(one!, 'zh', zh), sayQuestion(one!, 'en', en)];
};

test.each([
  [
    { standings: [part({ light: 'red', lagPoints: 21.04 })] },
    '淄博市机器人制造产业规模2026年三季度慢于计划21.0个百分点，距目标还差5.0亿元。差在哪里，靠什么赶上？',
    'Scale in Zibo is 21.0 pp behind its plan in Q3 2026, with 5.0 CNY 100m still to go. What is missing, and what will close the gap?',
  ],
  [
    {
      late: [
        { region: CITY, period: '2026-Q3', onTimeBy: '2026-10-15', daysLate: 1, locked: true, demo: false },
      ],
    },
    '淄博市2026年三季度数据应于2026年10月15日前报送，已逾期1天且已过截止日，仍未提交。卡在哪里，哪天能报？',
    'The report of Zibo for Q3 2026 was due on 15 Oct 2026 and is 1 day late, past its closing day. What holds it up, and on which day will it come?',
  ],
  [
    { gaps: [gap({ difference: -4 })] },
    '机器人制造产业规模2026年三季度各地区合计与全域数相差−4.0亿元，占全域数的1.0%。差在口径还是重复、漏报？',
    "The regions' Scale in Q3 2026 differs from that of the whole by −4.0 CNY 100m, 1.0% of it. Another scope, or something counted twice or not at all?",
  ],
  [
    { standings: [standing({ fragility: 0.0004 })] },
    '山东省机器人制造产业规模现在是“正常”，现值再修订0.04%就会变灯。这个数核实到什么程度？',
    'Scale in Shandong is “On track”, and a revision of 0.04% would change that. How well is the figure verified?',
  ],
  [
    { standings: [standing({ open: ['denominator'], unit: '%', targetValue: 50 })] },
    '山东省机器人制造产业规模（目标50.0%）没有写明分母，至今不能判定。由谁、何时明确？',
    'Scale in Shandong (target 50.0%) has no denominator, and so no verdict. Who settles it, and when?',
  ],
])('%j', (change, chinese, english) => {
  expect(said(facts(change as Partial<Parameters<typeof questionsOf>[0]>))).toEqual([chinese, english]);
});

it('a task that fell back is not told to have stood still', () => {
  const level = (value: number, period: string) => ({ value, period, unit: '亿元', demo: false });
  const done = {
    ...{ task: 'T', title: '任务', doneOn: '2026-03-01', units: [], move: 'worse', demo: false },
    ...{ indicator: { ...SCALE, decimals: 1 }, before: level(10, '2025-Q4'), since: level(9, '2026-Q3') },
  };
  expect(said(facts({ done: [done] }))[0]).toContain('没有好转');
});
