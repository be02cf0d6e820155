import type { ChartFacts } from '#core/charts/chart-facts.ts';

/** What a chart says of itself, in tests. */
export const FACTS: ChartFacts = {
  title: '山东省机器人制造产业规模走势',
  unit: '亿元',
  period: '2026年三季度',
  moment: '2026年11月21日',
  source: '各地区报送及公开发布数据，目标据《行动计划》',
  marks: ['演示数据', '初步数'],
  notes: ['虚线为推算值', '缺报：2025年三季度'],
  file: ['机器人制造产业规模走势', '山东省', '2026-Q3', '截至2026-11-21'],
};
