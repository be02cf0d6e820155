import { type Batch, submissionIdOf } from '../batches.ts';
import type { DemoIds } from './ids.ts';
import type { RegionReport } from './reports.ts';

const NOTE = '演示数据：虚构，仅供了解本系统，不得引用';

/** A region's report as the record keeps it: handed in by a bureau whose name says that it is a demonstration. */
export function demoBatch(report: RegionReport, ids: DemoIds): Batch {
  const { plan, region, quarter, reportedAt, figures } = report;
  const place = ids.region(region);
  return {
    recordedAt: reportedAt,
    submission: {
      id: submissionIdOf(`demo ${region} ${reportedAt}`),
      kind: 'demo',
      planId: ids.plan(plan),
      regionId: place.id,
      period: quarter,
      recorder: `演示·${place.name}统计局`,
      note: NOTE,
      demo: true,
      createdAt: reportedAt,
    },
    cells: figures.map(({ indicator, period, form, status, value, unit, yoyPercent, note }) => ({
      indicatorId: ids.indicator(indicator),
      regionId: place.id,
      period,
      form,
      status,
      value,
      unit,
      yoyPercent,
      sourceId: null,
      occurredOn: null,
      note,
    })),
  };
}
