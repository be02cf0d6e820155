import type { Period } from '../period.ts';
import { periodEnd } from '../period.ts';
import { type Cell, isBlank, seenText } from './cell.ts';
import type { ColumnId } from './columns.ts';
import { wrongCellKind } from './figure-issues.ts';
import type { Issue, Place } from './issue.ts';
import type { Found, Lookup } from './lookup.ts';
import { readPeriodCell } from './period-cell.ts';
import {
  ambiguousName,
  namesDisagree,
  regionNotValid,
  regionNotYet,
  type Subject,
  subjectMissing,
  unknownName,
} from './place-issues.ts';
import type { ReadAt } from './plan-scope.ts';
import { labelled, type ReadingContext } from './reading-context.ts';
import type { TableDefaults } from './table-defaults.ts';
import type { KnownIndicator, KnownPlan, KnownRegion } from './vocabulary.ts';

/** One row's cells with their places; a column that the table lacks has a blank cell. */
export interface RowCells {
  cell: (column: ColumnId) => Cell;
  place: (column: ColumnId) => Place;
  has: (column: ColumnId) => boolean;
}

/** What a row is about. What could not be told is null, with an issue. */
export interface RowSubject {
  plan: KnownPlan | null;
  region: KnownRegion | null;
  indicator: KnownIndicator | null;
  period: Period | null;
  /** The period's words as written when they name a stretch of the year, such as 1—9月. */
  stretch: string | null;
  issues: Issue[];
}

export function readRowSubject(row: RowCells, defaults: TableDefaults, context: ReadingContext): RowSubject {
  const issues: Issue[] = [];
  const ownRegion = named(row, 'region', 'regionCode', 'region', context.regions, labelled, issues);
  const indicator = named(
    row,
    'indicator',
    'indicatorCode',
    'indicator',
    context.indicators,
    ({ code, name }) => `${code}（${name}）`,
    issues,
  );
  const ownPlan = named(row, 'plan', 'plan', 'plan', context.plans, ({ code }) => code, issues);
  const leansOnDefaults = ownRegion === undefined || isBlank(row.cell('period'));
  if (leansOnDefaults) issues.push(...defaults.issues);
  const region = ownRegion === undefined ? defaults.region : ownRegion;
  if (ownRegion === undefined && !region && defaults.issues.length === 0) {
    issues.push(subjectMissing('region', row.place('region')));
  }
  if (indicator === undefined) issues.push(subjectMissing('indicator', row.place('indicator')));
  const { period, stretch } = rowPeriod(row, defaults, context, issues);
  if (region && period) issues.push(...validity(region, period, row, context));
  const plan = ownPlan === undefined ? defaults.plan : ownPlan;
  const planIsTold = ownPlan !== null && !(leansOnDefaults && defaults.issues.length > 0);
  if (planIsTold && region && indicator) {
    const read = {
      region: readAt(row, regionColumn(row), region.name),
      indicator: readAt(row, row.has('indicatorCode') ? 'indicatorCode' : 'indicator', indicator.name),
    };
    issues.push(...context.scope.check({ plan, region, indicator }, read));
  }
  return {
    plan,
    region: region ?? null,
    indicator: indicator ?? null,
    period,
    stretch,
    issues,
  };
}

/** `undefined` when the row names nothing, null when what it names is refused. */
function named<Item extends { code: string }>(
  row: RowCells,
  subject: Subject,
  codeColumn: ColumnId,
  nameColumn: ColumnId,
  lookup: Lookup<Item>,
  labelOf: (item: Item) => string,
  issues: Issue[],
): Item | null | undefined {
  const columns = codeColumn === nameColumn ? [codeColumn] : [codeColumn, nameColumn];
  let item: Item | null | undefined;
  for (const column of columns) {
    const cell = row.cell(column);
    const seen = seenText(cell);
    if (seen === null) continue;
    if (cell.kind === 'formula' || cell.kind === 'error') {
      issues.push(wrongCellKind(row.place(column), seen, cell.kind));
      return null;
    }
    const found: Found<Item> = lookup.find(seen);
    if ('unknown' in found) {
      issues.push(unknownName(subject, row.place(column), seen, found.unknown));
      return null;
    }
    if ('ambiguous' in found) {
      // the code beside it has settled the matter already
      if (item) continue;
      issues.push(ambiguousName(subject, row.place(column), seen, found.ambiguous));
      return null;
    }
    if (item && item !== found.item) {
      issues.push(namesDisagree(subject, row.place(column), seen, labelOf(item)));
      return null;
    }
    item = found.item;
  }
  return item;
}

function rowPeriod(
  row: RowCells,
  defaults: TableDefaults,
  context: ReadingContext,
  issues: Issue[],
): { period: Period | null; stretch: string | null } {
  const cell = row.cell('period');
  if (isBlank(cell)) {
    if (defaults.period === null && defaults.issues.length === 0) {
      issues.push(subjectMissing('period', row.place('period')));
    }
    return { period: defaults.period, stretch: null };
  }
  const reading = readPeriodCell(cell, row.place('period'), context.today);
  issues.push(...reading.issues);
  return { period: reading.period, stretch: reading.cumulative ? seenText(cell) : null };
}

function validity(region: KnownRegion, period: Period, row: RowCells, context: ReadingContext): Issue[] {
  const end = periodEnd(period);
  const place = row.place(regionColumn(row));
  if (region.validTo !== null && end > region.validTo) {
    const successors = region.successors.map(context.regionLabel);
    return [regionNotValid(place, region.name, region.validTo, successors)];
  }
  if (region.validFrom !== null && end < region.validFrom) {
    return [regionNotYet(place, region.name, region.validFrom)];
  }
  return [];
}

function regionColumn(row: RowCells): ColumnId {
  return row.has('region') || !row.has('regionCode') ? 'region' : 'regionCode';
}

function readAt(row: RowCells, column: ColumnId, name: string): ReadAt {
  return { place: row.place(column), seen: seenText(row.cell(column)) ?? name };
}
