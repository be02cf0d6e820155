import { describe, expect, it } from 'vitest';
import { attentionOf } from '#core/domain/briefing/attention.ts';
import type { MilestoneFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { facts, milestone, place, SILENT } from './facts.ts';

/** What is said on the last day of September 2026. */
function said(targets: TargetFacts[], headline?: TargetFacts, milestones: MilestoneFacts[] = []): string[] {
  return attentionOf({ targets, milestones, cutOff: '2026-09-30' }, headline).map(plainText);
}

describe('attentionOf', () => {
  it('puts the most pressing first and says nothing of what is well', () => {
    const headline = facts({
      name: '规模',
      progress: { light: 'red', lagPoints: 25 },
      places: [
        place('聊城', { light: 'red', lagPoints: 37.4, distanceCovered: 0.208 }),
        place('菏泽', { period: '2026-Q2' }),
      ],
    });
    const targets = [
      facts({ name: '甲', progress: { light: 'yellow', lagPoints: 8, distanceCovered: 0.5, gap: 1 } }),
      headline,
      facts({ name: '乙', progress: { state: 'awaiting_definition', light: null } }),
      facts({ name: '丙', progress: SILENT }),
      facts({ name: '丁' }),
    ];
    expect(said(targets, headline)).toEqual([
      '规模增量完成率53.9%，落后计划进度25.0个百分点，距目标还差113.8亿元。',
      '甲增量完成率50.0%，落后计划进度8.0个百分点，距目标还差1.0亿元。',
      '聊城增量完成率20.8%，落后37.4个百分点。',
      '菏泽1市缺2026年三季度数据，请补报。',
      '1项目标口径待确认，须人工裁定：乙。',
      '1项量化目标暂无可用数据：丙。',
    ]);
  });

  it('counts a red figure of an earlier quarter among the missing, not among the late', () => {
    const red = { light: 'red', lagPoints: 30, distanceCovered: 0.3 } as const;
    const headline = (period: string) =>
      facts({ places: [place('聊城', red), place('菏泽', { ...red, period })] });
    expect(said([], headline('2026-Q2'))).toEqual([
      '聊城增量完成率30.0%，落后30.0个百分点。',
      '菏泽1市缺2026年三季度数据，请补报。',
    ]);
    expect(said([], headline('2026-Q3'))).toEqual([
      '聊城、菏泽2市滞后，其中聊城增量完成率30.0%，落后30.0个百分点。',
    ]);
  });

  it('asks for a first report where others have reported and the whole has not', () => {
    const headline = facts({ progress: SILENT, places: [place('菏泽', SILENT), place('济南', {})] });
    expect(said([], headline)).toEqual(['菏泽1市缺数据，请补报。']);
  });

  it('asks for judgement and warns of changing lights after what is late, of the headline but once', () => {
    const stretched = { feasibility: 1.5 };
    const apart = {
      methodsDisagree: true,
      outlook: { class: 'cloudy', projection: 450, miss: 0.4 },
    } as const;
    const headline = facts({ name: '规模', progress: { ...stretched, ...apart } });
    const overdue = milestone('训练场', { state: 'overdue', light: 'yellow', monthsLate: 2 });
    expect(said([headline, facts({ name: '甲', progress: stretched })], headline, [overdue])).toEqual([
      '1项任务逾期：训练场（2个月）。',
      '1项目标两种算法结论不一致，提请人工研判：规模（展望多云，复合增速看进展中等）。',
      '1项目标每季所需增量超过历史最好单季：甲（1.50倍）。',
    ]);
  });

  it('has nothing to say when all is well', () => {
    expect(said([facts()], facts())).toEqual([]);
  });
});
