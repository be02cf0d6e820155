import type { Bound } from '../comparison.ts';
import type { LevelSaid } from '../follow-up.ts';
import type { Light } from '../light.ts';
import type { Period } from '../period.ts';
import type { Baseline } from '../plan-line.ts';
import type { ChoosableField } from '../promise-open.ts';
import type { State } from '../state.ts';
import type { Figure, Fraction, IsoDate, PlanCode, Points, TargetCode } from '../units.ts';

export interface Named {
  code: string;
  name: string;
}

/** A plan's target, or a region's part of it, as it stands: what the rules for questions read of a verdict. */
export interface StandingFact {
  target: TargetCode;
  indicator: Named;
  region: Named;
  /** True for a region's part. */
  allocated: boolean;
  unit: string;
  decimals: number;
  targetValue: Figure;
  deadline: IsoDate | null;
  state: State;
  light: Light | null;
  period: Period | null;
  level: Figure | null;
  gap: Figure | null;
  lagPoints: Points | null;
  feasibility: number | null;
  requiredIncrement: Figure | null;
  fragility: Fraction | null;
  forecast: { value: Figure; low: Figure; high: Figure } | null;
  baseline: Baseline | null;
  /** What levels and forecasts are held against. */
  bound: Bound;
  /** What the promise leaves open and nobody has chosen. */
  open: readonly ChoosableField[];
  /** The unit of the newest report where it does not convert into the target's; null otherwise. */
  otherUnit: { unit: string; value: Figure } | null;
  demo: boolean;
}

/** How the gap of a shared-out target splits, as far as it belongs to no region. */
export interface GapFact {
  target: TargetCode;
  indicator: Named;
  unit: string;
  decimals: number;
  period: Period;
  targetValue: Figure;
  level: Figure;
  /** T − Σ Tᵢ. */
  unallocated: Figure;
  /** Σ Lᵢ − L; only of a target all of whose regions have reported. */
  difference: Figure | null;
  /** Regions with a part and without a figure for the period. */
  silent: readonly { region: Named; part: Figure }[];
  demo: boolean;
}

/** A light that was shown at the older moment and would be another one had today's figures been known. */
export interface RevisedLightFact {
  target: TargetCode;
  indicator: Named;
  region: Named;
  unit: string;
  decimals: number;
  period: Period;
  old: { level: Figure; light: Light };
  now: { level: Figure; light: Light };
  demo: boolean;
}

/** A report that was due and is not there. */
export interface LateReportFact {
  region: Named;
  period: Period;
  onTimeBy: IsoDate;
  daysLate: number;
  locked: boolean;
  demo: boolean;
}

export interface DoneTaskFact {
  task: string;
  title: string;
  doneOn: IsoDate;
  units: readonly string[];
  indicator: Named & { decimals: number };
  before: LevelSaid | null;
  since: LevelSaid | null;
  move: string;
  demo: boolean;
}

export interface OverdueTaskFact {
  task: string;
  title: string;
  units: readonly string[];
  due: IsoDate;
  monthsLate: number;
  demo: boolean;
}

/** Everything that the questions of a meeting on one plan are drawn from. */
export interface MeetingFacts {
  plan: {
    code: PlanCode;
    region: Named /** 牵头单位; null where the document names none. */;
    unit: string | null;
  };
  /** The plan's own targets, then the regions' parts. */
  standings: readonly StandingFact[];
  gaps: readonly GapFact[];
  revised: readonly RevisedLightFact[];
  /** Null where nothing may be told of who has reported. */
  late: readonly LateReportFact[] | null;
  done: readonly DoneTaskFact[];
  overdue: readonly OverdueTaskFact[];
  /** Targets whose indicator no task is tied to. */
  uncovered: readonly TargetCode[];
  /** What the documents leave open about the plan itself. */
  ambiguities: readonly { code: string; title: string }[];
}
