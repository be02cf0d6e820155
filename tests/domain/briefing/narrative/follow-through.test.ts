import { describe, expect, it, test } from 'vitest';
import type {
  ChangesFacts,
  DutyFacts,
  PromiseChangeFacts,
  RevisionFacts,
  TargetChangeFacts,
} from '#core/domain/briefing/follow-through-facts.ts';
import type { MilestoneFacts } from '#core/domain/briefing/input.ts';
import {
  changesOverview,
  definitionChangesSentence,
  levelChangeSentence,
  milestoneChangesSentence,
  moreRevisionsSentence,
  promiseChangesSentence,
  revisionSentence,
  verdictChangesSentence,
} from '#core/domain/briefing/narrative/changes.ts';
import {
  lateReportsSentence,
  missingReportsSentence,
  ratesSentence,
} from '#core/domain/briefing/narrative/discipline.ts';
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
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { ratesOf } from '#core/domain/collection/rates.ts';
import type { Locale } from '#core/domain/format.ts';
import { briefingInput } from '../../../setup/briefing-inputs.ts';

type Said = (locale: Locale) => Sentence | null;
type Case = [what: string, said: Said, zh: string | null, en: string | null];

/** Both languages of one pattern; each sentence has its number. */
function both(cases: readonly Case[]) {
  test.each(cases)('%s', (_, said, zh, en) => {
    for (const [locale, expected] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const sentence = said(locale);
      expect(sentence && plainText(sentence)).toBe(expected);
      if (sentence) expect(sentence.some((piece) => typeof piece !== 'string')).toBe(true);
    }
  });
}

const duty = (facts: Partial<DutyFacts> = {}): DutyFacts => ({
  ...{ region: '甲', period: '2026-Q2', onTimeBy: '2026-07-15', submittedOn: '2026-07-15' },
  ...{ filled: 2, expected: 2, demo: false },
  ...facts,
});
const rates = (due: number, submitted: number, onTime: number, filled: number, expected: number) => ({
  ...{ due, submitted, onTime, filled, expected },
  submittedRate: due === 0 ? null : submitted / due,
  onTimeRate: due === 0 ? null : onTime / due,
  completeRate: expected === 0 ? null : filled / expected,
});
type Rates = ReturnType<typeof ratesOf>;
const said =
  (...counts: Parameters<typeof rates>): Said =>
  (locale) =>
    ratesSentence(rates(...counts) as unknown as Rates, locale);

describe('reporting', () => {
  both([
    ['nothing was due', said(0, 0, 0, 0, 0), null, null],
    [
      'several',
      said(17, 16, 15, 48, 50),
      '应报17份，已报16份，报送率94.1%；按时15份，及时率88.2%；完整率96.0%。',
      'Of 17 reports due, 16 came in (94.1%), 15 on time (88.2%); 96.0% of the cells due are filled in.',
    ],
    [
      'one, on time',
      said(1, 1, 1, 9, 11),
      '应报1份，已按时报送；完整率81.8%。',
      '1 report due, handed in on time; 81.8% of its cells are filled in.',
    ],
    [
      'one, late',
      said(1, 1, 0, 2, 2),
      '应报1份，已报送但迟报；完整率100.0%。',
      '1 report due, handed in late; 100.0% of its cells are filled in.',
    ],
    ['one, missing', said(1, 0, 0, 0, 2), '应报1份，未报送。', '1 report due, not handed in.'],
    ['none late', (locale) => lateReportsSentence([duty()], locale), null, null],
    [
      'one day late',
      (locale) => lateReportsSentence([duty({ submittedOn: '2026-07-16' })], locale),
      '1份迟报：甲（1天）。',
      '1 report came in late: 甲 (1 day).',
    ],
    [
      'the longest first, with periods where they differ',
      (locale) =>
        lateReportsSentence(
          [
            duty({ submittedOn: '2026-07-18' }),
            duty({ region: '乙', period: '2026-Q1', onTimeBy: '2026-04-15', submittedOn: '2026-04-27' }),
          ],
          locale,
        ),
      '2份迟报：乙（2026年一季度，12天）、甲（2026年二季度，3天）。',
      '2 reports came in late: 乙 (Q1 2026, 12 days), 甲 (Q2 2026, 3 days).',
    ],
    [
      'missing by the cut-off',
      (locale) => missingReportsSentence([duty({ submittedOn: null })], '2026-09-30', locale),
      '1份截至数据截止日未报：甲（77天）。',
      '1 report had not come in by the cut-off: 甲 (77 days).',
    ],
    ['none missing', (locale) => missingReportsSentence([duty()], '2026-09-30', locale), null, null],
  ]);
});

const overview =
  (facts: Partial<ChangesFacts>, moved = 0): Said =>
  (locale) =>
    changesOverview(
      {
        ...{ since: '2026-08-31', sincePeriodBefore: true, targets: [], newFigures: 0 },
        ...{ revisions: [], promises: [], definitions: [], milestones: [] },
        ...facts,
      },
      moved,
      locale,
    );
const end = (level: number | null, period: string, light: 'green' | 'yellow' | null = 'green') => ({
  ...{ level, period, light },
  state: 'in_force' as const,
});
const moved = (facts: Partial<TargetChangeFacts> = {}): TargetChangeFacts => ({
  ...{ code: 'SD-Q2', name: '规模', unit: '亿元', decimals: 1, restated: null },
  ...{ from: end(376, '2026-Q2'), to: end(386.2, '2026-Q3') },
  change: { total: 10.2, activity: 10.2, revision: 0, scope: 0, unsplit: 0 },
  ...facts,
});
const revision = (facts: Partial<RevisionFacts> = {}): RevisionFacts => ({
  ...{ kind: 'revised' as never, indicator: '规模', decimals: 1, region: '济南市', period: '2026-Q2' },
  ...{ old: { value: 31.2, unit: '亿元' }, value: 31.5, unit: '亿元', status: 'preliminary' },
  ...{ difference: 0.3, differenceUnit: '亿元', reason: null },
  ...facts,
});
const promise = (facts: Partial<PromiseChangeFacts> = {}): PromiseChangeFacts => ({
  ...{ target: '规模', kind: 'amendment' as const, fields: ['value'] as const },
  ...{ effectiveFrom: '2026-01-01', cameIntoForce: false, ground: '苏工信〔2026〕3号' },
  ...facts,
});

describe('changes', () => {
  both([
    [
      'nothing',
      overview({}),
      '与上期（截至2026年8月31日）相比，新增数据0个，数据、口径和亮灯均无变化。',
      'Since the period before (cut-off 31 Aug 2026): 0 new figures, and nothing else changed.',
    ],
    [
      'one of each',
      overview(
        { newFigures: 1, revisions: [revision()], promises: [promise()], sincePeriodBefore: false },
        1,
      ),
      '与2026年8月31日相比，新增数据1个、修订往期数据1个、目标和口径调整1项、亮灯或状态变化1项。',
      'Since 31 Aug 2026: 1 new figure, 1 revision of earlier ones, 1 change of targets or definitions, 1 target with another verdict.',
    ],
    [
      'a level that rose',
      (l) => levelChangeSentence(moved(), l),
      '规模由376.0亿元（2026年二季度）变为386.2亿元（2026年三季度），增加10.2亿元。',
      '规模 went from 376.0 CNY 100m (Q2 2026) to 386.2 CNY 100m (Q3 2026), up 10.2 CNY 100m.',
    ],
    [
      'and was revised as well',
      (l) =>
        levelChangeSentence(
          moved({ change: { total: 10.2, activity: 10.9, revision: -0.7, scope: 0, unsplit: 0 } }),
          l,
        ),
      '规模由376.0亿元（2026年二季度）变为386.2亿元（2026年三季度），增加10.2亿元，其中实际变动+10.9亿元、修订往期数据−0.7亿元。',
      '规模 went from 376.0 CNY 100m (Q2 2026) to 386.2 CNY 100m (Q3 2026), up 10.2 CNY 100m: +10.9 CNY 100m new activity, −0.7 CNY 100m revision of earlier periods.',
    ],
    [
      'one that fell, in per cent',
      (l) =>
        levelChangeSentence(
          moved({
            unit: '%',
            from: end(52, '2026-Q2'),
            to: end(50.5, '2026-Q3'),
            change: { total: -1.5, activity: -1.5, revision: 0, scope: 0, unsplit: 0 },
          }),
          l,
        ),
      '规模由52.0%（2026年二季度）变为50.5%（2026年三季度），下降1.5个百分点。',
      '规模 went from 52.0% (Q2 2026) to 50.5% (Q3 2026), down 1.5 percentage points.',
    ],
    [
      'level as printed',
      (l) =>
        levelChangeSentence(
          moved({
            to: end(376.04, '2026-Q3'),
            change: { total: 0.04, activity: 0.04, revision: 0, scope: 0, unsplit: 0 },
          }),
          l,
        ),
      '规模为376.0亿元（2026年三季度），与2026年二季度持平。',
      '规模 stands at 376.0 CNY 100m (Q3 2026), level with Q2 2026.',
    ],
    ['no level before', (l) => levelChangeSentence(moved({ from: end(null, '2026-Q2') }), l), null, null],
    [
      'a revision',
      (l) => revisionSentence(revision({ reason: '企业补报' }), l),
      '济南市规模2026年二季度数由31.2亿元修订为31.5亿元（+0.3亿元），原因：企业补报。',
      '济南市, 规模, Q2 2026: 31.2 CNY 100m revised to 31.5 CNY 100m (+0.3 CNY 100m); reason: 企业补报.',
    ],
    [
      'a withdrawal',
      (l) => revisionSentence(revision({ value: null }), l),
      '济南市规模2026年二季度数31.2亿元已撤回。',
      '济南市, 规模, Q2 2026: 31.2 CNY 100m was withdrawn.',
    ],
    [
      'another status alone',
      (l) => revisionSentence(revision({ value: 31.2, difference: 0 }), l),
      '济南市规模2026年二季度数31.2亿元不变，修订了数据状态或同比。',
      '济南市, 规模, Q2 2026: 31.2 CNY 100m, unchanged; its status or growth rate was revised.',
    ],
    [
      'one more revision',
      (l) => moreRevisionsSentence(1, l),
      '另有1个往期数据修订，见系统。',
      '1 more of them is listed in the system.',
    ],
    [
      'more revisions',
      (l) => moreRevisionsSentence(5, l),
      '另有5个往期数据修订，见系统。',
      '5 more of them are listed in the system.',
    ],
    ['no more', (l) => moreRevisionsSentence(0, l), null, null],
    [
      'an amendment',
      (l) => promiseChangesSentence([promise()], l),
      '1项目标口径有调整：规模目标值自2026年1月1日起调整（苏工信〔2026〕3号）。',
      '1 promise changed or completed: 规模: target amended as of 1 Jan 2026 (苏工信〔2026〕3号).',
    ],
    ['no amendment', (l) => promiseChangesSentence([], l), null, null],
    [
      'a task that moved',
      (l) =>
        milestoneChangesSentence(
          [{ kind: 'task', title: '训练场', from: 'in_progress', to: 'done_on_time', light: 'green' }],
          l,
        ),
      '1项任务和目标状态有变化：训练场（推进中→按期完成）。',
      '1 task or goal has another status than before: 训练场 (In progress → Done on time).',
    ],
    [
      'definitions',
      (l) =>
        definitionChangesSentence(
          [
            { kind: 'indicator', name: '甲' },
            { kind: 'light_rules', name: '' },
          ],
          l,
        ),
      '2项定义有变化：新录入指标“甲”、亮灯规则改动。',
      '2 definitions changed: new indicator "甲", rules for lights changed.',
    ],
    [
      'another light',
      (l) => verdictChangesSentence([moved({ from: end(1, '2026-Q2', 'yellow') })], l),
      '1项目标亮灯或状态有变化：规模由关注转为正常。',
      '1 target has another verdict: 规模 from "Watch" to "On track".',
    ],
    ['the same light', (l) => verdictChangesSentence([moved()], l), null, null],
  ]);
});

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
