import type { Form } from '../observation.ts';
import type { Period } from '../period.ts';
import type { IndicatorCode, IsoDate, RegionCode } from '../units.ts';
import type { FigureContent, FigureState } from '../upload/compare-figure.ts';
import { type RecordEntry, recordKey } from '../upload/known-values.ts';
import type { Preview, PreviewCell } from '../upload/preview.ts';
import { figureKey } from '../upload/reported-figure.ts';
import type { EnteredFigure } from './figure-row.ts';

/** A sent figure beside the record, with what files cannot say of one. */
export interface EnteredCell {
  indicator: IndicatorCode;
  region: RegionCode;
  period: Period;
  form: Form;
  state: FigureState;
  content: FigureContent;
  sourceUrl: string | null;
  occurredOn: IsoDate | null;
  /** Nothing but the note differs from the record, and that alone is not written. */
  noteLost: boolean;
}

/** A recorded figure with what files cannot say of one. */
export interface EnteredRecord extends RecordEntry {
  sourceUrl: string | null;
  occurredOn: IsoDate | null;
}

/**
 * What would be written of a preview without refusals. Beside an unchanged value another source, and of a
 * milestone another day or evidence, makes a new version; what is left out keeps what is recorded.
 */
export function enteredCells(
  preview: Preview,
  figures: readonly EnteredFigure[],
  record: readonly EnteredRecord[],
): EnteredCell[] {
  const recorded = new Map(record.map((entry) => [recordKey(entry), entry]));
  return preview.cells.flatMap((cell) => {
    const { place, state, content, indicator, region, period, form } = cell;
    const figure = place.row === null ? undefined : figures[place.row];
    if (state === 'refused' || !content || !indicator || !region || period === null || !form || !figure) {
      return [];
    }
    const old = recorded.get(figureKey({ indicator, region, period, form })) ?? null;
    const kept = old !== null && saysTheSame(content, old) ? old : null;
    const own = { sourceUrl: figure.sourceUrl, occurredOn: figure.occurredOn };
    const moved = kept !== null && differs(cell, figure, kept);
    const unchanged = state === 'unchanged' && !moved;
    return [
      {
        indicator: indicator.code,
        region: region.code,
        period,
        form,
        state: state === 'unchanged' && moved ? 'changed' : state,
        content: moved && figure.note !== null ? { ...content, note: figure.note } : content,
        sourceUrl: kept === null ? own.sourceUrl : (own.sourceUrl ?? kept.sourceUrl),
        occurredOn: kept === null ? own.occurredOn : (own.occurredOn ?? kept.occurredOn),
        noteLost: unchanged && figure.note !== null && figure.note !== kept?.note,
      },
    ];
  });
}

function saysTheSame({ value, unit }: FigureContent, old: EnteredRecord): boolean {
  return !old.demo && old.value === value && old.unit === unit;
}

function differs({ indicator }: PreviewCell, figure: EnteredFigure, kept: EnteredRecord): boolean {
  const fields = ['sourceUrl', 'occurredOn'] as const;
  if (fields.some((field) => figure[field] !== null && figure[field] !== kept[field])) return true;
  const evidence = indicator?.measureKind === 'milestone' ? figure.note : null;
  return evidence !== null && evidence !== kept.note;
}
