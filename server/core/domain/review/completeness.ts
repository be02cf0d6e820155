import type { MeasureKind } from '../indicator.ts';
import type { IndicatorCode } from '../units.ts';
import { mainColumn } from '../upload/form-of-column.ts';
import { readStatusText } from '../upload/status-text.ts';
import type { ReportField } from './report-field.ts';

/** Indicators that a report should fill in, and how many of them it does. */
export interface Completeness {
  filled: number;
  expected: number;
}

interface Line {
  code: IndicatorCode;
  measureKind: MeasureKind;
}

interface Entered {
  indicator: IndicatorCode;
  field: ReportField;
  /** Null or blank = nothing is reported. */
  text: string | null;
}

/** The lines of a form that have to be filled in: all but shares, which are worked out from what others report. */
export function expectedLines<L extends Line>(lines: readonly L[]): L[] {
  return lines.filter(({ measureKind }) => measureKind !== 'share');
}

/**
 * How complete a report is: an indicator counts as filled in when its main field (累计 of what adds up over time,
 * else 当期) holds a text, right or wrong, or when its status says 未公布. What is not expected counts for nothing.
 */
export function completenessOf(lines: readonly Line[], cells: readonly Entered[]): Completeness {
  const expected = expectedLines(lines);
  const entered = Map.groupBy(cells, ({ indicator }) => indicator);
  const filled = expected.filter(({ code, measureKind }) => {
    const main = mainColumn(measureKind);
    return (entered.get(code) ?? []).some(({ field, text }) =>
      field === 'status'
        ? text !== null && readStatusText(text) === 'not_published'
        : field === main && text !== null && text.trim() !== '',
    );
  });
  return { filled: filled.length, expected: expected.length };
}
