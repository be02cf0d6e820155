import type { ObservationStatus } from '../observation.ts';
import type { Figure, IsoInstant, Percent, VintageId } from '../units.ts';
import type { ReportedFigure } from './reported-figure.ts';

/** A figure as the record holds it at the moment of comparison. */
export interface RecordedFigure {
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  yoyPercent: Percent | null;
  note: string | null;
  demo: boolean;
  vintage: VintageId;
  recordedAt: IsoInstant;
}

export type FigureState = 'new' | 'changed' | 'unchanged';

/** What differs; `demo` means that a demonstration figure gives way to a reported one. */
export const CHANGES = ['value', 'unit', 'status', 'yoyPercent', 'demo'] as const;
export type Change = (typeof CHANGES)[number];

/** What a figure would be written as. */
export type FigureContent = Pick<ReportedFigure, 'value' | 'unit' | 'status' | 'yoyPercent' | 'note'>;

export interface Comparison {
  state: FigureState;
  changes: Change[];
  /** Equal to what is recorded when the state is `unchanged`. */
  content: FigureContent;
}

/**
 * Holds a reported figure against the newest recorded version (null = none). What the file leaves blank
 * (状态, 同比, 备注) makes no difference and, beside the same value, keeps what is recorded. A note alone
 * does not make a new version.
 *
 * @param includeDemo whether the reported figure is a demonstration itself, for which a recorded demonstration
 *   figure is like any other; otherwise it always gives way
 */
export function compareFigure(
  figure: ReportedFigure,
  recorded: RecordedFigure | null,
  { includeDemo = false } = {},
): Comparison {
  const { value, unit, status, yoyPercent, note } = figure;
  const reported: FigureContent = { value, unit, status, yoyPercent, note };
  if (recorded === null) return { state: 'new', changes: [], content: reported };
  const givesWay = recorded.demo && !includeDemo;
  if (givesWay || value !== recorded.value || unit !== recorded.unit) {
    return { state: 'changed', changes: differences(reported, recorded, givesWay), content: reported };
  }
  const content: FigureContent = {
    value,
    unit,
    status: figure.statusGiven ? status : recorded.status,
    yoyPercent: yoyPercent ?? recorded.yoyPercent,
    note: note ?? recorded.note,
  };
  const changes = differences(content, recorded, givesWay);
  return { state: changes.length === 0 ? 'unchanged' : 'changed', changes, content };
}

/** Everything in which what would be written differs from the record, 备注 aside. */
function differences(content: FigureContent, recorded: RecordedFigure, givesWay: boolean): Change[] {
  const facts = ['value', 'unit', 'status', 'yoyPercent'] as const;
  const changes: Change[] = facts.filter((fact) => content[fact] !== recorded[fact]);
  return givesWay ? [...changes, 'demo'] : changes;
}
