import type { ImportRecord } from '#db/queries/imports.ts';
import type { Staged, StagedOutcome } from '#db/queries/staged-figures.ts';
import type { BulkReport, ReadRows } from '../../files/bulk/messages.ts';

/** What is kept of a reading beside its staged rows. */
export interface KeptReport extends BulkReport {
  /** How the rows are staged; see `ReadRows`. */
  withdraws: boolean;
  inOrder: boolean;
  touched: ReadRows['touched'];
}

/** An import whose reading came to its end. */
export interface ReadImport extends Omit<ImportRecord, 'report' | 'outcome'> {
  report: KeptReport;
  /** Null when anything is refused: then nothing would be written. */
  outcome: StagedOutcome | null;
}

/** Null while it is being read, and when reading it was cut off. */
export function readImport({ report, outcome, ...rest }: ImportRecord): ReadImport | null {
  // both were written by `previewImport`
  return report === null
    ? null
    : { ...rest, report: report as KeptReport, outcome: outcome as StagedOutcome | null };
}

export function stagedOf({ number, report }: ReadImport): Staged {
  return { number, touched: report.touched, withdraws: report.withdraws };
}
