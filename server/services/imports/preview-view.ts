import type { ImportPreview, ImportRow } from '#core/contract/imports.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { ImportRecord } from '#db/queries/imports.ts';
import type { StagedOutcome } from '#db/queries/staged-figures.ts';
import { coveredBy, type Known } from './covered.ts';
import type { KeptReport, ReadImport } from './kept-report.ts';

export function importRow(row: Omit<ImportRecord, 'report' | 'outcome'>): ImportRow {
  const { id, fileName, size, state, recorder, importedAt, committedAt, submissionId, vintage } = row;
  return { id, fileName, size, state, recorder, importedAt, committedAt, submissionId, vintage };
}

/**
 * @param known names of what there is
 * @param outcome against the record at `dataVersion`; null when anything is refused
 */
export function previewView(
  found: ReadImport,
  known: Known,
  outcome: StagedOutcome | null,
  dataVersion: VintageId,
): ImportPreview {
  const { report } = found;
  const counts = countsOf(report, outcome);
  return {
    ...importRow(found),
    dataVersion,
    rows: report.rows,
    figures: report.figures,
    covered: coveredBy(report.touched, known),
    suggestedRecorder: report.recorder,
    counts,
    committable: found.state === 'previewed' && outcome !== null && counts.new + counts.changed > 0,
    refused: report.refused,
    notes: report.notes,
  };
}

export function countsOf(
  { figures, refused, notes }: KeptReport,
  outcome: StagedOutcome | null,
): ImportPreview['counts'] {
  const told = { refused: refused.total, notes: notes.total };
  if (outcome === null) return { new: 0, changed: 0, unchanged: 0, ...told };
  const { changed, unchanged, idle } = outcome;
  return { new: figures - changed - unchanged - idle, changed, unchanged, ...told };
}
