import { AppError } from '#core/domain/errors.ts';
import type { FileLine } from '#core/domain/review/figure-texts.ts';
import { REPORT_FIELDS } from '#core/domain/review/report-field.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { findReportCells, type ReportCellRecord } from '#db/queries/report-cells.ts';
import type { ReportRecord } from '#db/queries/reports.ts';
import type { Mover } from './may-move.ts';
import { type CellChange, writeCells } from './write-cells.ts';

interface Writing {
  report: ReportRecord;
  lines: readonly FileLine[];
  indicators: readonly IndicatorRecord[];
  /** Since when whoever brings the file knows what it says. */
  previewedAt: IsoInstant;
}

/**
 * Puts the lines of a file into the cells of a report that is locked, over what stood there when the file was
 * previewed. What the file leaves blank stays as it is.
 *
 * @throws AppError `conflict` for what was entered since, and for a figure that stays and would be read in
 *   another unit
 */
export async function writeFileLines(
  { db: tx, actor, at }: Mover,
  { report, lines, indicators, previewedAt }: Writing,
): Promise<CellChange[]> {
  refuseOtherUnits(await findReportCells(tx, report.id), lines, indicators);
  return writeCells(tx, {
    report,
    cells: lines.flatMap(({ indicator, texts }) =>
      REPORT_FIELDS.flatMap((field) => {
        const text = texts[field];
        return text === undefined ? [] : [{ indicator, field, text, origin: 'workbook' as const }];
      }),
    ),
    indicators,
    by: actor.name,
    at,
    mayReplace: ({ origin, changedAt }) => origin === 'record' || changedAt <= previewedAt,
  });
}

function refuseOtherUnits(
  cells: readonly ReportCellRecord[],
  lines: readonly FileLine[],
  indicators: readonly IndicatorRecord[],
): void {
  for (const { indicator, texts } of lines) {
    const there = cells.filter((cell) => cell.indicator === indicator && cell.text !== null);
    const known = indicators.find(({ code }) => code === indicator)!;
    const unit = there.find(({ field }) => field === 'unit')?.text ?? known.unit;
    const stays = there.find(
      ({ field }) => (field === 'current' || field === 'ytd') && texts[field] === undefined,
    );
    if (!stays || texts.unit === undefined || texts.unit === unit) continue;
    throw new AppError(
      'conflict',
      {
        zh: `填报里“${known.name}”已有以“${unit}”填写的数 ${stays.text}，文件的单位是“${texts.unit}”，转入后这个数会被误读。请改成同一单位，或在文件里把两个数都写上。`,
        en: `The report has ${stays.text} for “${known.name}” in “${unit}”, the file counts in “${texts.unit}”: the number that stays would be misread. Use one unit, or write both numbers in the file.`,
      },
      { indicator, field: stays.field, unit },
    );
  }
}
