import type { UploadPreview, UploadRow } from '#core/contract/uploads.ts';
import type { VintageId } from '#core/domain/units.ts';
import { addressOf, columnLetters } from '#core/domain/upload/address.ts';
import type { RecordedFigure } from '#core/domain/upload/compare-figure.ts';
import { firstRefused } from '#core/domain/upload/first-refused.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import type { Preview, PreviewCell } from '#core/domain/upload/preview.ts';
import { shortened } from '#core/domain/upload/shortened.ts';
import type { UploadRecord } from '#db/queries/uploads.ts';
import type { ReadUpload } from './judge.ts';
import { outcomeDigest } from './outcome.ts';

/** An upload with its preview as it travels. */
export function previewView(
  upload: UploadRecord,
  { kind, reading }: ReadUpload,
  preview: Preview,
  dataVersion: VintageId,
): UploadPreview {
  const { template } = reading;
  return {
    ...uploadRow(upload),
    kind,
    dataVersion,
    outcome: outcomeDigest(preview),
    template: template && { plan: template.plan, region: template.region, period: template.period },
    suggestedRecorder: reading.recorder,
    counts: preview.counts,
    committable: preview.committable && upload.state === 'previewed',
    refusals: preview.issues.filter(isRefusal).length,
    cells: firstRefused(preview.cells, ({ state }) => state === 'refused').map(cellView),
    issues: firstRefused(preview.issues, isRefusal),
  };
}

const isRefusal = ({ severity }: Issue) => severity === 'refused';

export function uploadRow(upload: UploadRecord): UploadRow {
  const { fileHash: _hash, dataVersion: _version, outcome: _outcome, ...told } = upload;
  const { personId: _person, repairs: _repairs, ...row } = told;
  return row;
}

function cellView({ place, region, indicator, old, ...cell }: PreviewCell): UploadPreview['cells'][number] {
  const { sheet, row, column, header } = place;
  return {
    ...cell,
    seen: cell.seen === null ? null : shortened(cell.seen),
    sheet,
    row,
    column: header ?? (column === null ? null : columnLetters(column)),
    address: row === null || column === null ? null : addressOf(row, column),
    region: region && { code: region.code, name: region.name },
    indicator: indicator && { code: indicator.code, name: indicator.name },
    old: old && recordedView(old),
    changes: [...cell.changes],
    issues: [...cell.issues],
  };
}

/** Without the place of the figure, which the cell tells already. */
function recordedView({ value, unit, status, yoyPercent, note, demo, vintage, recordedAt }: RecordedFigure) {
  return { value, unit, status, yoyPercent, note, demo, vintage, recordedAt };
}
