import type { MeasureKind } from '../indicator.ts';
import type { ColumnId } from '../upload/columns.ts';
import { type FigureColumn, formOfColumn } from '../upload/form-of-column.ts';
import { ASSUMED_STATUS } from '../upload/status-text.ts';
import type { Table } from '../upload/table.ts';
import type { TableDefaults } from '../upload/table-defaults.ts';
import type { BulkContext } from './bulk-context.ts';
import { quickNote } from './bulk-note.ts';
import type { FigureSink, SeenAt } from './figure-sink.ts';
import type { IssueTally } from './issue-tally.ts';
import { quickAttributes } from './quick-attributes.ts';
import { quickSlots } from './quick-slots.ts';
import type { RowFields } from './row-fields.ts';
import { formNumber, type Spelling, type StagedFigure, statusNumber } from './staged-lines.ts';
import { BLANK, type TextMemo } from './text-memo.ts';

/**
 * Takes an ordinary row: known codes, plain numbers, nothing to tell. False, with nothing done, for any other, which
 * then has to be read carefully; what this takes, the careful reading would have taken the same way.
 */
export type QuickRow = (bytes: Uint8Array, fields: RowFields, row: number, at: SlotPlace) => boolean;

/** What is said of a column of the row (from 1), worked out only when something is wrong with it. */
export type SlotPlace = (column: number) => SeenAt;

interface Needs {
  context: BulkContext;
  table: Table;
  defaults: TableDefaults;
  sink: FigureSink;
  tally: IssueTally;
}

export function quickRow({ context, table, defaults, sink, tally }: Needs): QuickRow {
  const fieldOf = (column: ColumnId): number => {
    const place = table.columns.get(column);
    return place === undefined ? -1 : place - 1;
  };
  const known = quickAttributes(context);
  const found = quickSlots(fieldOf);
  const { indicators } = context.vocabulary;
  const forms = indicators.map(({ measureKind }) => formNumbers(measureKind));
  const usual = defaultNumbers(context, defaults);
  const fields = {
    region: fieldOf('region'),
    regionCode: fieldOf('regionCode'),
    indicator: fieldOf('indicator'),
    indicatorCode: fieldOf('indicatorCode'),
    plan: fieldOf('plan'),
    period: fieldOf('period'),
    unit: fieldOf('unit'),
    status: fieldOf('status'),
    note: fieldOf('note'),
  };
  const assumed = statusNumber(ASSUMED_STATUS);
  const published = statusNumber('published');
  const value: Spelling = { bytes: new Uint8Array(), start: 0, end: 0 };
  const growth: Spelling = { bytes: new Uint8Array(), start: 0, end: 0 };
  const staged: StagedFigure = {
    row: 0,
    indicator: 0,
    region: 0,
    period: 0,
    form: 0,
    status: 0,
    statusGiven: false,
    unit: 0,
    value,
    yoy: null,
    note: null,
  };

  return (bytes, row, number, at) => {
    if (row.escaped) return false;
    const region = either(
      bytes,
      row,
      known.regionCode,
      fields.regionCode,
      known.region,
      fields.region,
      usual.region,
    );
    if (region < 0) return false;
    const indicator = either(
      bytes,
      row,
      known.indicatorCode,
      fields.indicatorCode,
      known.indicator,
      fields.indicator,
      BLANK,
    );
    if (indicator < 0) return false;
    const period = orUsual(answer(bytes, row, known.period, fields.period), usual.period);
    if (period < 0 || !known.existed(region, period)) return false;
    const namedPlan = answer(bytes, row, known.plan, fields.plan);
    const plan = namedPlan === BLANK ? usual.plan : namedPlan;
    if (plan !== null && plan < 0) return false;
    if (!known.belong(plan, region, indicator)) return false;
    const givenStatus = answer(bytes, row, known.status, fields.status);
    if (givenStatus < BLANK) return false;
    const unitText = answer(bytes, row, known.unit, fields.unit);
    const unit = known.unitFor(indicator, unitText);
    if (unit === null) return false;
    const { measureKind } = indicators[indicator]!;
    if (!found.read(bytes, row, measureKind)) return false;
    for (let index = 0; index < found.count; index++) {
      const slot = found.slots[index]!;
      if (!fits(measureKind, unit.counted, slot.number.value)) return false;
      if (forms[indicator]![slot.column] === null) return false;
    }
    const note =
      fields.note < 0 || fields.note >= row.count
        ? null
        : quickNote(bytes, row.starts[fields.note]!, row.ends[fields.note]!);
    if (note === 'unfit') return false;
    const sourceMissing = givenStatus === published && note === null;
    const notes = found.fractions > 0 || unit.note !== null || sourceMissing;
    if (notes && !tally.notesAreFull()) return false;

    if (unit.note !== null) tally.count(unit.note);
    if (sourceMissing) tally.count('source-missing');
    for (let index = 0; index < found.fractions; index++) tally.count('growth-looks-like-fraction');
    staged.row = number;
    staged.indicator = indicator;
    staged.region = region;
    staged.period = period;
    staged.status = givenStatus === BLANK ? assumed : givenStatus;
    staged.statusGiven = givenStatus !== BLANK;
    staged.unit = unit.unit;
    staged.note = note;
    value.bytes = bytes;
    growth.bytes = bytes;
    for (let index = 0; index < found.count; index++) {
      const slot = found.slots[index]!;
      staged.form = forms[indicator]![slot.column]!;
      value.start = slot.number.start;
      value.end = slot.number.end;
      growth.start = slot.growth.start;
      growth.end = slot.growth.end;
      staged.yoy = slot.hasGrowth ? growth : null;
      sink.take(staged, slot.field + 1, slot.number.value, at);
    }
    return true;
  };
}

/** What a memo says of a field; BLANK where the row has none. */
function answer(bytes: Uint8Array, row: RowFields, memo: TextMemo, field: number): number {
  if (field < 0 || field >= row.count) return BLANK;
  return memo.of(bytes, row.starts[field]!, row.ends[field]!);
}

/** What code and name say together; something negative when they differ, or when either is not known. */
function either(
  bytes: Uint8Array,
  row: RowFields,
  codes: TextMemo,
  codeField: number,
  names: TextMemo,
  nameField: number,
  usual: number,
): number {
  const code = answer(bytes, row, codes, codeField);
  const name = answer(bytes, row, names, nameField);
  if (code === BLANK) return name === BLANK ? usual : name;
  return name === BLANK || name === code ? code : -2;
}

function orUsual(given: number, usual: number): number {
  return given === BLANK ? usual : given;
}

/** What stands above the headings, by number; BLANK where the row has to say it (or the careful reading to refuse it). */
function defaultNumbers(context: BulkContext, { region, period, plan, issues }: TableDefaults) {
  const sound = issues.length === 0;
  return {
    region: sound && region ? context.regionNumber(region) : BLANK,
    period: sound && period !== null ? context.periods.numberOf(period) : BLANK,
    plan: plan === null ? null : context.vocabulary.plans.indexOf(plan),
  };
}

/** What 当期 and 累计 are kept as; null for what an indicator of that kind does not have. */
function formNumbers(kind: MeasureKind): Record<FigureColumn, number | null> {
  const numberOf = (column: FigureColumn) => {
    const form = formOfColumn(kind, column);
    return form === null ? null : formNumber(form);
  };
  return { current: numberOf('current'), ytd: numberOf('ytd') };
}

/** Whether a figure of this kind may be such a number, with nothing to tell about it. */
function fits(kind: MeasureKind, counted: boolean, value: number): boolean {
  if (value < 0 || (counted && !Number.isInteger(value))) return false;
  if (kind === 'milestone') return value === 0 || value === 1;
  return kind !== 'share' || value <= 100;
}
