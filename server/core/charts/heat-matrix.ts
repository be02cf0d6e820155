import type { Light } from '../domain/light.ts';
import type { State } from '../domain/state.ts';
import type { Figure, Points } from '../domain/units.ts';
import type { ChartText } from './chart.ts';
import { type Tone, toneOf } from './tone.ts';

/** A verdict as the matrix needs it. */
export interface MatrixVerdict {
  target: string;
  indicator: { code: string; name: string };
  region: { code: string; name: string };
  /** False for the plan's own region, which stands on top. */
  allocated: boolean;
  state: State;
  light: Light | null;
  level: Figure | null;
  /** Points behind the plan line; negative = ahead. */
  lagPoints: Points | null;
}

/**
 * How a cell is to be read: `judged` = held against the plan; `missing` = a part of the target and no figure, or only one
 * that is overdue for renewal;
 * `incomparable` = there may be figures, but what they are held against is not settled; `apart` = the region has
 * no part of the target.
 */
export type MatrixCellKind = 'judged' | 'missing' | 'incomparable' | 'apart';

export interface MatrixCell<V extends MatrixVerdict> {
  target: string;
  kind: MatrixCellKind;
  tone: Tone;
  /** Null where the region has no part of the target. */
  verdict: V | null;
}

export interface HeatMatrix<V extends MatrixVerdict> {
  /** One a target, in the order of the plan. */
  columns: V[];
  /** The plan's own region first, then the others by their codes. */
  rows: { region: V['region']; cells: MatrixCell<V>[] }[];
}

const INCOMPARABLE: readonly State[] = ['awaiting_definition', 'no_quantified_target'];

export function cellKind(verdict: Pick<MatrixVerdict, 'state' | 'level'> | null): MatrixCellKind {
  if (verdict === null) return 'apart';
  if (INCOMPARABLE.includes(verdict.state)) return 'incomparable';
  return verdict.level === null || verdict.state === 'stale' ? 'missing' : 'judged';
}

/** Regions of a plan by its targets. Targets that no row of the plan's own region stands for are left out. */
export function heatMatrix<V extends MatrixVerdict>(verdicts: readonly V[]): HeatMatrix<V> {
  const columns = verdicts.filter((verdict) => !verdict.allocated);
  const own = columns[0]?.region.code;
  const regions = new Map(verdicts.map(({ region }) => [region.code, region]));
  const ordered = [...regions.values()].sort((a, b) => {
    if (a.code === own || b.code === own) return a.code === own ? -1 : 1;
    return a.code < b.code ? -1 : 1;
  });
  const byPlace = new Map(verdicts.map((verdict) => [`${verdict.target}~${verdict.region.code}`, verdict]));
  return {
    columns,
    rows: ordered.map((region) => ({
      region,
      cells: columns.map(({ target }) => {
        const verdict = byPlace.get(`${target}~${region.code}`);
        return {
          target,
          kind: cellKind(verdict ?? null),
          tone: verdict ? toneOf(verdict) : 'none',
          verdict: verdict ?? null,
        };
      }),
    })),
  };
}

/** The matrix as a table of words. `wordOf` says what stands in a cell. */
export function heatMatrixText<V extends MatrixVerdict>(
  sentence: string,
  heading: string,
  matrix: HeatMatrix<V>,
  names: { column: (verdict: V) => string; region: (region: V['region']) => string },
  wordOf: (cell: MatrixCell<V>) => string,
): ChartText {
  return {
    sentence,
    columns: [heading, ...matrix.columns.map(names.column)],
    rows: matrix.rows.map(({ region, cells }) => [names.region(region), ...cells.map(wordOf)]),
  };
}
