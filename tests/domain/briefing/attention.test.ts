import { describe, expect, it } from 'vitest';
import { attentionOf } from '#core/domain/briefing/attention.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { facts, place, SILENT } from './facts.ts';

const TODAY = '2026-09-30';

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
    expect(attentionOf(targets, headline, TODAY).map(plainText)).toEqual([
      '规模增量完成率53.9%，落后计划进度25.0个百分点，距目标还差113.8亿元。',
      '甲增量完成率50.0%，落后计划进度8.0个百分点，距目标还差1.0亿元。',
      '聊城增量完成率20.8%，落后37.4个百分点。',
      '菏泽1市缺2026年三季度数据，请补报。',
      '1项目标口径待确认，须人工裁定：乙。',
    ]);
  });

  it('counts a red figure of an earlier quarter among the missing, not among the late', () => {
    const red = { light: 'red', lagPoints: 30, distanceCovered: 0.3 } as const;
    const headline = (period: string) =>
      facts({ places: [place('聊城', red), place('菏泽', { ...red, period })] });
    expect(attentionOf([], headline('2026-Q2'), TODAY).map(plainText)).toEqual([
      '聊城增量完成率30.0%，落后30.0个百分点。',
      '菏泽1市缺2026年三季度数据，请补报。',
    ]);
    expect(attentionOf([], headline('2026-Q3'), TODAY).map(plainText)).toEqual([
      '聊城、菏泽2市滞后，其中聊城增量完成率30.0%，落后30.0个百分点。',
    ]);
  });

  it('asks for a first report where others have reported and the whole has not', () => {
    const headline = facts({ progress: SILENT, places: [place('菏泽', SILENT), place('济南', {})] });
    expect(attentionOf([], headline, TODAY).map(plainText)).toEqual(['菏泽1市缺数据，请补报。']);
  });

  it('has nothing to say when all is well', () => {
    expect(attentionOf([facts()], facts(), TODAY)).toEqual([]);
  });
});
