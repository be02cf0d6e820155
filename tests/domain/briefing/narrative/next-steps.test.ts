import { describe, expect, it } from 'vitest';
import type { MilestoneFacts } from '#core/domain/briefing/input.ts';
import {
  ambiguityStep,
  catchUpStep,
  dueSoonStep,
  missingReportStep,
  moreOverdueStep,
  nextReportStep,
  overdueStep,
  paceStep,
  rulingStep,
} from '#core/domain/briefing/narrative/next-steps.ts';
import { briefingInput } from '../../../setup/briefing-inputs.ts';
import { both } from './both-languages.ts';
import { duty } from './duty.ts';

const task = (facts: Partial<MilestoneFacts> = {}): MilestoneFacts =>
  ({
    ...{ code: 'SD-T1', kind: 'task', title: '建训练场', state: 'overdue', light: 'red', monthsLate: 3 },
    ...{ term: { date: '2026-06-30', source: 'stated' }, demo: false },
    ...facts,
  }) as MilestoneFacts;
const next = { period: '2026-Q3', onTimeBy: '2026-10-15' };
const DAY = '2026-09-30';

describe('next steps', () => {
  const sd = briefingInput('SD', '2026-09').targets[1]!;
  both([
    [
      'overdue, one unit',
      (l) => overdueStep(task(), ['省科技厅'], DAY, l),
      '请省科技厅抓紧完成“建训练场”（应于2026年6月30日前完成，已逾期3个月）。',
      '省科技厅: complete "建训练场" (due by 30 Jun 2026, 3 months late).',
    ],
    [
      'overdue, several',
      (l) => overdueStep(task(), ['省科技厅', '省财政厅'], DAY, l),
      '请省科技厅等2家单位抓紧完成“建训练场”（应于2026年6月30日前完成，已逾期3个月）。',
      '省科技厅 (first of 2 units): complete "建训练场" (due by 30 Jun 2026, 3 months late).',
    ],
    [
      'overdue, nobody named',
      (l) => overdueStep(task(), [], DAY, l),
      '文件未列责任单位，请明确责任单位并抓紧完成“建训练场”（应于2026年6月30日前完成，已逾期3个月）。',
      'Name a responsible unit and complete "建训练场" (due by 30 Jun 2026, 3 months late).',
    ],
    [
      'one more overdue',
      (l) => moreOverdueStep(1, l),
      '另有1项任务和目标逾期，见任务清单。',
      '1 more task or goal is overdue: see the list.',
    ],
    [
      'two more',
      (l) => moreOverdueStep(2, l),
      '另有2项任务和目标逾期，见任务清单。',
      '2 more tasks and goals are overdue: see the list.',
    ],
    [
      'due soon',
      (l) =>
        dueSoonStep([task({ term: { date: '2026-12-01', source: 'stated' } as never })], '2026-12-31', l),
      '1项任务和目标将于2026年12月31日前到期：建训练场（2026年12月1日）。',
      '1 task or goal falls due by 31 Dec 2026: 建训练场 (1 Dec 2026).',
    ],
    [
      'a report is missing',
      (l) => missingReportStep([duty({ submittedOn: null })], '2026-07-16', l),
      '请甲补报2026年二季度数据（应于2026年7月15日前报送，已逾期1天）。',
      '甲: hand in the figures for Q2 2026 (due by 15 Jul 2026, 1 day late).',
    ],
    [
      'all report next',
      (l) => nextReportStep({ ...next, regions: 17 }, null, l),
      '17个地区应于2026年10月15日前报送2026年三季度数据。',
      '17 regions have to report Q3 2026 by 15 Oct 2026.',
    ],
    [
      'one of them all',
      (l) => nextReportStep({ ...next, regions: 1 }, null, l),
      '1个地区应于2026年10月15日前报送2026年三季度数据。',
      '1 region has to report Q3 2026 by 15 Oct 2026.',
    ],
    [
      'the region itself',
      (l) => nextReportStep({ ...next, regions: 1 }, '济南市', l),
      '济南市应于2026年10月15日前报送2026年三季度数据（1份）。',
      '济南市 has to hand in 1 report for Q3 2026 by 15 Oct 2026.',
    ],
    [
      'the pace that is left',
      (l) => paceStep(sd, 5, false, l),
      '为按期实现2027年目标（突破500亿元），机器人制造产业规模剩余5个季度平均每季需提高22.8亿元。',
      'To reach the 2027 target (more than 500 CNY 100m) in time, 机器人制造产业规模 has to rise by 22.8 CNY 100m a quarter over the 5 quarters left.',
    ],
    [
      'in the last quarter',
      (l) => paceStep(sd, 1, false, l),
      '为按期实现2027年目标（突破500亿元），机器人制造产业规模剩余1个季度需提高22.8亿元。',
      'To reach the 2027 target (more than 500 CNY 100m) in time, 机器人制造产业规模 has to rise by 22.8 CNY 100m in the 1 quarter left.',
    ],
    ['no pace', (l) => paceStep(sd, null, false, l), null, null],
    [
      'catching up',
      (l) =>
        catchUpStep(
          {
            target: 'SD-Q2',
            quartersLeft: 5,
            shares: [{ region: '聊城', share: 20.5, perQuarter: 4.1, decimals: 1 }],
          },
          '亿元',
          '规模',
          l,
        ),
      '规模的剩余差距按各地区差距分摊，每季需增加：聊城4.1亿元。',
      "The remaining gap of 规模, shared out by each region's own gap, asks every quarter for: 聊城 4.1 CNY 100m.",
    ],
    [
      'a ruling',
      (l) => rulingStep(['甲'], l),
      '1项目标口径待确认，须先作人工裁定：甲。',
      '1 target cannot be judged before a person rules on the definition: 甲.',
    ],
    [
      'one wording',
      (l) => ambiguityStep(['口径'], l),
      '文件尚有1处表述待确认，请起草单位明确：口径。',
      '1 wording of the document awaits clarification by those who drafted it: 口径.',
    ],
    [
      'two wordings',
      (l) => ambiguityStep(['甲', '乙'], l),
      '文件尚有2处表述待确认，请起草单位明确：甲、乙。',
      '2 wordings of the document await clarification by those who drafted it: 甲, 乙.',
    ],
  ]);

  it('numbers stay with what they count', () => {
    expect(nextReportStep({ ...next, regions: 17 }, null, 'zh')[0]).toMatchObject({ value: 17 });
  });
});
