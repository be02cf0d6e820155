import { officialRows } from '#seeds/series-data.ts';
import { type TestCell, workbook } from './workbook.ts';

/** The statistics office's 13 figures of robot output, one row for each month, as a person lays them out. */
export function statisticsOfficeWorkbook(): Uint8Array {
  const months = Map.groupBy(officialRows, ({ period }) => period);
  const rows = [...months].map(([period, figures]): TestCell[] => {
    const of = (basis: string) => figures.find((figure) => figure.basis === basis);
    const [month, ytd] = [of('month'), of('ytd')];
    return [
      '全国',
      'industrial_robot_output',
      period,
      '套',
      month?.value ?? null,
      month?.yoyPublishedPct ?? null,
      ytd?.value ?? null,
      ytd?.yoyPublishedPct ?? null,
      '来源发布数',
      figures[0]!.officialUrl,
    ];
  });
  const headings = [
    '地区',
    '指标编码',
    '时期',
    '单位',
    '当期',
    '当期同比(%)',
    '累计',
    '累计同比(%)',
    '状态',
    '备注',
  ];
  return workbook({ name: '国家统计局', rows: [headings, ...rows] });
}
