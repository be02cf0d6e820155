import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import type { Cell } from '#db/queries/publish.ts';
import { type Batch, submissionIdOf } from './batches.ts';
import { NATION_CODE } from './regions/tile-pictures.ts';
import { type OfficialRow, officialRows } from './series-data.ts';
import { idOf, type SeededIds } from './tables/insert-missing.ts';
import { insertSources } from './tables/sources.ts';

const PUBLISHER = '国家统计局';
const INDICATOR_OF: Record<string, string> = { CN_industrial_robot_output: 'industrial_robot_output' };
const FORM_OF = { month: 'period', ytd: 'ytd' } as const;

/** What the statistics office has published, one batch for each of its releases. */
export async function publishedBatches(db: Db, ids: SeededIds, now: IsoInstant): Promise<Batch[]> {
  const releases = Map.groupBy(officialRows, (row) => row.officialUrl);
  const sources = await insertSources(
    db,
    [...releases].map(([url, [row]]) => ({
      url,
      publisher: PUBLISHER,
      publishedAt: row!.publishedAt,
      confidence: row!.confidence,
    })),
  );
  const regionId = idOf(ids.regions, NATION_CODE);
  const toCell = (row: OfficialRow): Cell => ({
    indicatorId: idOf(ids.indicators, INDICATOR_OF[row.series]!),
    regionId,
    period: row.period,
    form: FORM_OF[row.basis],
    status: 'published',
    value: row.value,
    unit: row.unit,
    yoyPercent: row.yoyPublishedPct,
    sourceId: idOf(sources, row.officialUrl),
    occurredOn: null,
    note: row.note ?? null,
  });
  return [...releases].map(([url, rows]) => ({
    submission: {
      id: submissionIdOf(`published ${url}`),
      kind: 'published',
      planId: null,
      regionId,
      period: rows[0]!.period,
      recorder: PUBLISHER,
      fileHash: null,
      note: url,
      demo: false,
      createdAt: now,
    },
    cells: rows.map(toCell),
    recordedAt: momentOf(rows[0]!.publishedAt),
  }));
}

/** A release that gives only its day was known by the end of it, in China. */
function momentOf(publishedAt: string): IsoInstant {
  return publishedAt.includes('T') ? publishedAt : `${publishedAt}T23:59:59+08:00`;
}
