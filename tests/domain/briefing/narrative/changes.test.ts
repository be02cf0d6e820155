import { describe } from 'vitest';
import type {
  ChangesFacts,
  PromiseChangeFacts,
  RevisionFacts,
  TargetChangeFacts,
} from '#core/domain/briefing/follow-through-facts.ts';
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
import { both, type Said } from './both-languages.ts';

const overview =
  (facts: Partial<ChangesFacts>, moved = 0): Said =>
  (locale) =>
    changesOverview(
      {
        ...{ since: '2026-08-31', than: 'period_before' as const, targets: [], newFigures: 0 },
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
      overview({ newFigures: 1, revisions: [revision()], promises: [promise()], than: 'moment' }, 1),
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
