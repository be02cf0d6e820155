import type { CellConflict } from '#core/contract/reports.ts';
import { canBeKept } from '#core/domain/entry/text-issues.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { ReportField, ReportOrigin } from '#core/domain/review/report-field.ts';
import type { IndicatorCode, IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import { findReportCells, type ReportCellRecord, writeReportCells } from '#db/queries/report-cells.ts';
import { type ReportRecord, updateReport } from '#db/queries/reports.ts';

/** A text on its way into a cell. */
export interface EnteredCell {
  indicator: IndicatorCode;
  field: ReportField;
  /** Null = blank. */
  text: string | null;
  origin: ReportOrigin;
}

/** What a save did to a cell, as the history tells it. */
export interface CellChange {
  indicator: IndicatorCode;
  field: ReportField;
  from: string | null;
  to: string | null;
}

interface Writing {
  report: ReportRecord;
  cells: readonly EnteredCell[];
  indicators: readonly IndicatorRecord[];
  by: string;
  at: IsoInstant;
  /** Whether a cell that says something else may be written over; left out, any may. */
  mayReplace?: (there: ReportCellRecord, cell: EnteredCell) => boolean;
}

/**
 * Puts texts into the cells of a report that is locked. A text that stands there already is no change; the
 * report's version rises by one when anything changes.
 *
 * @returns what changed
 * @throws AppError `conflict` with every cell that somebody else changed meanwhile, `not-found` for an unknown
 *   indicator, `invalid-request` for a text that cannot be kept or a cell that is named twice
 */
export async function writeCells(tx: Db, writing: Writing): Promise<CellChange[]> {
  const { report, cells, indicators, by, at, mayReplace } = writing;
  const there = new Map((await findReportCells(tx, report.id)).map((cell) => [keyOf(cell), cell]));
  const ids = new Map(indicators.map(({ code, id }) => [code, id]));
  refuseUnwritable(cells, ids);
  const changed = cells.filter((cell) => textIn(there.get(keyOf(cell))) !== tidyText(cell.text));
  const conflicts = changed.flatMap((cell) => {
    const other = there.get(keyOf(cell));
    return other && mayReplace && !mayReplace(other, cell) ? [conflictOf(cell, other)] : [];
  });
  if (conflicts.length > 0) throw conflict(conflicts);
  if (changed.length === 0) return [];
  const version = report.version + 1;
  await writeReportCells(
    tx,
    report.id,
    changed.map((cell) => ({
      indicatorId: ids.get(cell.indicator)!,
      field: cell.field,
      text: tidyText(cell.text),
      origin: cell.origin,
    })),
    { version, changedBy: by, changedAt: at },
  );
  await updateReport(tx, report.id, { version, changedAt: at });
  return changed.map((cell) => ({
    indicator: cell.indicator,
    field: cell.field,
    from: textIn(there.get(keyOf(cell))),
    to: tidyText(cell.text),
  }));
}

function refuseUnwritable(cells: readonly EnteredCell[], ids: ReadonlyMap<IndicatorCode, number>): void {
  const named = new Set<string>();
  for (const { indicator, field, text } of cells) {
    if (!ids.has(indicator)) throw notFound('指标', indicator);
    const details = { indicator, field };
    if (named.has(keyOf({ indicator, field }))) {
      throw new AppError(
        'invalid-request',
        {
          zh: '同一个单元格写了两次，无法确定保存哪一个。',
          en: 'One cell is written twice, so it is not clear what to keep.',
        },
        details,
      );
    }
    named.add(keyOf({ indicator, field }));
    if (text !== null && !canBeKept(text)) {
      throw new AppError(
        'invalid-request',
        {
          zh: '单元格里有控制字符或无法保存的字符，请重新填写。',
          en: 'A cell holds control characters or characters that cannot be kept. Please fill it in again.',
        },
        details,
      );
    }
  }
}

function keyOf({ indicator, field }: Pick<EnteredCell, 'indicator' | 'field'>): string {
  return `${indicator}|${field}`;
}

function tidyText(text: string | null): string | null {
  return text === '' ? null : text;
}

/** A cell that nobody wrote into is blank. */
function textIn(cell: ReportCellRecord | undefined): string | null {
  return cell === undefined ? null : cell.text;
}

function conflictOf(cell: EnteredCell, there: ReportCellRecord): CellConflict {
  return {
    indicator: cell.indicator,
    field: cell.field,
    yours: tidyText(cell.text),
    theirs: there.text,
    version: there.version,
    changedBy: there.changedBy,
    changedAt: there.changedAt,
  };
}

function conflict(conflicts: CellConflict[]): AppError {
  const others = [...new Set(conflicts.map(({ changedBy }) => `“${changedBy}”`))];
  return new AppError(
    'conflict',
    {
      zh: `有 ${conflicts.length} 个单元格已被${others.join('、')}改过，没有保存。请对照两个数后再定。`,
      en: `${conflicts.length === 1 ? 'One cell was' : `${conflicts.length} cells were`} changed by ${others.join(', ')} meanwhile. Nothing was kept: compare both values, then decide.`,
    },
    { conflicts },
  );
}
