import type { IsoDate } from '../units.ts';
import { duplicateFigure } from '../upload/attribute-issues.ts';
import type { Issue } from '../upload/issue.ts';
import type { Reading } from '../upload/read-book.ts';
import { type RowReading, readRow } from '../upload/read-row.ts';
import { type ReadingContext, readingContext } from '../upload/reading-context.ts';
import { negativeFlow } from '../upload/remarks.ts';
import { figureKey, type RefusedCell, type ReportedFigure } from '../upload/reported-figure.ts';
import type { TableDefaults } from '../upload/table-defaults.ts';
import type { KnownIndicator, Vocabulary } from '../upload/vocabulary.ts';
import { isCounted } from './counted.ts';
import { figureFaults } from './figure-faults.ts';
import { formOf } from './figure-form.ts';
import { type EnteredFigure, placeOf, rowOf } from './figure-row.ts';

const NO_DEFAULTS: TableDefaults = { plan: null, region: null, period: null, recorder: null, issues: [] };

/**
 * Reads sent figures by the rules of files. The row of an issue's place is the figure's index, its heading the
 * field.
 * @param today the day in China, against which a period must be over
 */
export function readFigures(
  figures: readonly EnteredFigure[],
  vocabulary: Vocabulary,
  today: IsoDate,
): Reading {
  const context = readingContext(vocabulary, today);
  const readings = figures.map((figure, index) => readFigure(figure, index, context));
  const repeated = refuseRepeated(readings.flatMap((one) => one.figures));
  return {
    template: null,
    plan: null,
    sheets: [null],
    recorder: null,
    figures: repeated.figures,
    refused: [...readings.flatMap((one) => one.refused), ...repeated.refused],
    issues: [...readings.flatMap((one) => one.issues), ...repeated.issues],
  };
}

function readFigure(figure: EnteredFigure, index: number, context: ReadingContext): RowReading {
  const found = context.indicators.find(figure.indicator);
  const indicator = 'item' in found ? found.item : null;
  const form = indicator && formOf(indicator, figure.period, figure.form, placeOf(index, 'form'));
  const against = figureFaults(figure, index, indicator);
  if (form && 'issue' in form) against.push(form.issue);
  const told = form && 'form' in form ? form.form : null;
  const read = (one: EnteredFigure) =>
    readRow(rowOf(one, index, indicator, told), NO_DEFAULTS, against, context);
  const reading = isNegativeBalance(figure, indicator) ? negated(read, figure, index) : read(figure);
  if (reading.figures.length + reading.refused.length === 0) return nothingThere(index, indicator, against);
  const sourceGiven = figure.sourceUrl !== null;
  return {
    ...reading,
    figures: reading.figures.map((one) => ({ ...one, sourceGiven })),
    issues: reading.issues.filter(({ code }) => !(code === 'source-missing' && sourceGiven)),
  };
}

/** A row that a file would pass over. */
function nothingThere(index: number, indicator: KnownIndicator | null, issues: Issue[]): RowReading {
  const place = placeOf(index, 'value');
  return {
    figures: [],
    refused: [{ place, seen: null, region: null, indicator, period: null, issues }],
    issues,
  };
}

/**
 * A balance, a growth rate or an index may stand below zero; only a number of things cannot. Files refuse both,
 * for in them it is mostly a slip of the pen.
 */
function isNegativeBalance({ value, unit }: EnteredFigure, indicator: KnownIndicator | null): boolean {
  if (value === null || value >= 0 || indicator === null) return false;
  if (indicator.measureKind !== 'stock' && indicator.measureKind !== 'ratio') return false;
  return !isCounted(indicator, unit ?? indicator.unit);
}

/** Everything else is checked on the figure without its sign. */
function negated(read: (one: EnteredFigure) => RowReading, figure: EnteredFigure, index: number): RowReading {
  const reading = read({ ...figure, value: figure.value === null ? null : -figure.value });
  const figures = reading.figures.map((one) => ({
    ...one,
    value: one.value === null ? null : -one.value,
    seen: `-${one.seen}`,
  }));
  const notes = figures.map(({ seen }) => negativeFlow(placeOf(index, 'value'), seen));
  return { ...reading, figures, issues: [...reading.issues, ...notes] };
}

/** Which of two is meant cannot be told. */
function refuseRepeated(all: readonly ReportedFigure[]) {
  const groups = Map.groupBy(all, figureKey);
  const refused = all.flatMap((figure): RefusedCell[] => {
    const others = groups.get(figureKey(figure))!.filter((one) => one !== figure);
    if (others.length === 0) return [];
    const named = others.slice(0, 5).map(({ place }) => `observations[${place.row}]`);
    const { place, seen, region, indicator, period } = figure;
    return [{ place, seen, region, indicator, period, issues: [duplicateFigure(place, seen, named)] }];
  });
  return {
    figures: all.filter((figure) => groups.get(figureKey(figure))!.length === 1),
    refused,
    issues: refused.flatMap(({ issues }) => issues),
  };
}
