import type { MeasureKind } from '../indicator.ts';
import type { Form } from '../observation.ts';
import { nameKey } from './plain-text.ts';

/** The two columns of a form: 当期 and 累计. */
export type FigureColumn = 'current' | 'ytd';

/** Null: an indicator of that kind has no such figure. */
const FORMS: Record<MeasureKind, Record<FigureColumn, Form | null>> = {
  flow: { current: 'period', ytd: 'ytd' },
  // a running total is known at a moment; what it grew by belongs to the period
  cumulative: { current: 'period', ytd: 'point' },
  stock: { current: 'point', ytd: null },
  ratio: { current: 'point', ytd: null },
  share: { current: 'point', ytd: null },
  milestone: { current: 'point', ytd: null },
};

export function formOfColumn(kind: MeasureKind, column: FigureColumn): Form | null {
  return FORMS[kind][column];
}

/** The column that an indicator's main figure stands in: what a lone 未公布 or 同比 is about. */
export function mainColumn(kind: MeasureKind): FigureColumn {
  return FORMS[kind].ytd === null ? 'current' : 'ytd';
}

const BASES: Record<string, FigureColumn | 'point'> = {
  当期: 'current',
  本期: 'current',
  当月: 'current',
  当季: 'current',
  全年: 'current',
  period: 'current',
  month: 'current',
  quarter: 'current',
  year: 'current',
  flow: 'current',
  累计: 'ytd',
  本年累计: 'ytd',
  ytd: 'ytd',
  cumulative: 'ytd',
  时点: 'point',
  时点数: 'point',
  期末: 'point',
  point: 'point',
  stock: 'point',
  stock_ratio: 'point',
};

/** The column that a 口径 names for an indicator of this kind; null when it names none that it has. */
export function columnOfBasis(kind: MeasureKind, basis: string): FigureColumn | null {
  const named = BASES[nameKey(basis)];
  if (named === undefined) return null;
  if (named !== 'point') return named;
  const main = mainColumn(kind);
  return formOfColumn(kind, main) === 'point' ? main : null;
}
