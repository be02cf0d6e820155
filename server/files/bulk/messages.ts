import type { BulkVocabulary, RecordPlace } from '#core/domain/bulk/bulk-context.ts';
import type { CodeCount } from '#core/domain/bulk/issue-tally.ts';
import type { Form } from '#core/domain/observation.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Issue } from '#core/domain/upload/issue.ts';

/** A file to read. */
export interface ReadRequest {
  kind: 'read';
  path: string;
  vocabulary: BulkVocabulary;
  today: IsoDate;
}

/** What reading a file to its end told, before the record was looked at. */
export interface ReadRows {
  /** Rows that are not blank, and figures in them that stand there once. */
  rows: number;
  figures: number;
  /** Whether any figure is withdrawn. */
  withdraws: boolean;
  /** Whether the figures stand in the order of the record's key. */
  inOrder: boolean;
  /** The series of the figures with their first and last period, as arrays of SQL; null for very many. */
  touched: { indicators: string; regions: string; first: string; last: string } | null;
  /** Numbers of the indicators that checks may ask for. */
  indicatorIds: number[];
  /** Series of running totals, by number of indicator and region. */
  totals: [number, number][];
  refused: number;
}

/** Of which indicators the record has any figure, and the recorded running totals of the series that were asked for. */
export interface OnRecord {
  indicatorIds: number[];
  totals: { indicatorId: number; regionId: number; period: number; value: number; unit: string }[];
}

/** Series by number of indicator and region, side by side. */
export interface SeriesIds {
  indicators: number[];
  regions: number[];
}

export interface RecordedPlace {
  value: number;
  unit: string;
}

/** Everything that there is to tell of a file. */
export interface BulkReport {
  rows: number;
  figures: number;
  recorder: string | null;
  refused: { total: number; counts: CodeCount[]; told: Issue[] };
  notes: { total: number; counts: CodeCount[]; told: Issue[] };
}

export type ToThread =
  | ReadRequest
  /** A batch of lines was taken. */
  | { kind: 'taken' }
  | { kind: 'recorded'; recorded: OnRecord }
  /** In the order of the series; null where the record has no figure. */
  | { kind: 'newest'; periods: (number | null)[] }
  /** In the order of the places; null where the record has no figure that counts. */
  | { kind: 'values'; values: (RecordedPlace | null)[] };

export type FromThread =
  | { kind: 'lines'; text: Uint8Array; count: number }
  | { kind: 'rows'; read: ReadRows }
  | { kind: 'series'; series: SeriesIds }
  | { kind: 'wanted'; places: (RecordPlace & { form: Form })[] }
  | { kind: 'report'; report: BulkReport }
  | { kind: 'rejected'; issue: Issue };
