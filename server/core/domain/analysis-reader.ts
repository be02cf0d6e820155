import type { AnalysisStep } from './analysis-step.ts';
import { type Reader, reader } from './explain-reader.ts';
import { formatFigure, formatSigned, type Locale, withUnit } from './format.ts';
import { unitName } from './unit-name.ts';
import { unitOfChange } from './unit-of-change.ts';

/** Reads the values of an analysis step, formatted for one language. */
export interface AnalysisReader extends Reader {
  /** A difference with its sign, in the digits in which the parts add up. */
  shift: (name: string) => string;
  /** A number without a unit, with a decimal only where it is not whole. */
  plain: (name: string) => string;
  /** A figure in a unit of its own, given as `<name>Unit`. */
  member: (name: string) => string;
}

export type AnalysisSentenceMaker = (r: AnalysisReader) => string;

/** @param decimals digits in which the analysis adds up */
export function analysisReader(
  values: AnalysisStep['values'],
  locale: Locale,
  decimals: number,
): AnalysisReader {
  const basic = reader(values, locale, decimals);
  const unit = (name: string) => (basic.text(name) === '—' ? '' : basic.text(name));
  const plain = (name: string) => {
    const value = basic.number(name);
    return formatFigure(value, value === null || Number.isInteger(value) ? 0 : 1);
  };
  return {
    ...basic,
    plain,
    shift: (name) =>
      withUnit(
        formatSigned(basic.number(name), decimals),
        unitName(unitOfChange(unit('unit')), locale),
        locale,
      ),
    member: (name) => withUnit(plain(name), unitName(unit(`${name}Unit`), locale), locale),
  };
}
