import type { MatrixCellKind } from '#core/charts/heat-matrix.ts';

type Unjudged = Exclude<MatrixCellKind, 'judged'>;

/** Words of the matrix of a plan's regions and targets. */
export const zh = {
  tab: '矩阵',
  title: '地区 × 指标矩阵',
  note: '数字为时序偏差（百分点），负数为慢于计划',
  sentence: (regions: number, targets: number, judged: number) =>
    `${regions} 个地区、${targets} 项目标，其中 ${judged} 格有判定。`,
  kinds: { missing: '缺报', incomparable: '口径待定，不可比', apart: '未分解' } satisfies Record<
    Unjudged,
    string
  > as Record<Unjudged, string>,
};

export const en: typeof zh = {
  tab: 'Matrix',
  title: 'Regions × indicators',
  note: 'Figures: points against the plan line, minus = behind',
  sentence: (regions, targets, judged) => `${regions} regions, ${targets} targets, ${judged} cells judged.`,
  kinds: { missing: 'not reported', incomparable: 'not comparable yet', apart: 'no part' },
};
