import data from './data/series.json' with { type: 'json' };

export interface SeriesRow {
  series: string;
  /** As written by the collector; only rows with an `officialUrl` are known to be a month. */
  period: string;
  basis: string;
  value: number | null;
  unit: string;
  yoyPublishedPct: number | null;
  note?: string;
  officialUrl?: string;
  publishedAt?: string;
  /** YTD(n) − YTD(n−1) − month(n): a revision that rides in the running total. */
  ytdMinusPrevYtdMinusMonth?: number;
  confidence: 'official-table-row' | 'secondary-report';
}

/** Published figures with a page of the publisher behind each. The other rows are leads, not figures. */
export type OfficialRow = SeriesRow & {
  value: number;
  basis: 'month' | 'ytd';
  officialUrl: string;
  publishedAt: string;
};

export const seriesRows = data.rows as SeriesRow[];

export const officialRows = seriesRows.filter(isOfficial);

function isOfficial(row: SeriesRow): row is OfficialRow {
  return row.officialUrl !== undefined && row.publishedAt !== undefined && row.value !== null;
}
