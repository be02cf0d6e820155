import type { Light } from '../light.ts';
import type { MilestoneKind, MilestoneState } from '../milestone.ts';
import type { ObservationStatus } from '../observation.ts';
import type { Period } from '../period.ts';
import type { PromiseField, RulingKind } from '../promise.ts';
import type { State } from '../state.ts';
import type { Figure, IsoDate, TargetCode } from '../units.ts';
import type { FigureChange } from '../version-change.ts';

/** Who had to report, and what became of it by the cut-off. */
export interface DisciplineFacts {
  /**
   * The reports whose on-time day lies in the briefing's period; where none does, those that fell due last before it.
   * The plan's own region first.
   */
  duties: readonly DutyFacts[];
  /** The reports that fall due next; null where nobody has to report any more. */
  next: { period: Period; onTimeBy: IsoDate; regions: number } | null;
}

/** One region's report of one period. */
export interface DutyFacts {
  /** 济南市, in the briefing's language where it has a name there. */
  region: string;
  period: Period;
  onTimeBy: IsoDate;
  /** The day (in China) on which it was first handed in; null = not by the cut-off. */
  submittedOn: IsoDate | null;
  /** Cells filled in, of those that are expected. */
  filled: number;
  expected: number;
  demo: boolean;
}

/** What is different from what was known at an earlier moment. */
export interface ChangesFacts {
  /** The day of the earlier moment. */
  since: IsoDate;
  /** Whose cut-off it is: of the period before, or of the last issue, of an earlier one; or somebody named it. */
  than: 'period_before' | 'earlier_issue' | 'moment';
  targets: readonly TargetChangeFacts[];
  /** How many figures of the plan became known that have no version before. */
  newFigures: number;
  /** The newest first. */
  revisions: readonly RevisionFacts[];
  promises: readonly PromiseChangeFacts[];
  definitions: readonly DefinitionChangeFacts[];
  milestones: readonly MilestoneChangeFacts[];
}

/** A target then and now: its level, its verdict, and what moved the level. All in the target's unit. */
export interface TargetChangeFacts {
  code: TargetCode;
  name: string;
  unit: string;
  decimals: number;
  from: ChangeEnd;
  to: ChangeEnd;
  /** The level of the older period as it is known now; null when it is not known any more. */
  restated: Figure | null;
  /** The newer level less the older one, with its parts adding up; null where one of the two is missing. */
  change: ChangeParts | null;
}

export interface ChangeEnd {
  period: Period | null;
  level: Figure | null;
  state: State;
  light: Light | null;
}

/** As printed, so that the parts add up to the whole. `unsplit` holds what cannot be told apart. */
export interface ChangeParts {
  total: Figure;
  activity: Figure;
  revision: Figure;
  scope: Figure;
  unsplit: Figure;
}

/** An earlier figure that changed or was withdrawn. */
export interface RevisionFacts {
  kind: FigureChange;
  indicator: string;
  decimals: number;
  region: string;
  period: Period;
  old: { value: Figure | null; unit: string } | null;
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  difference: Figure | null;
  differenceUnit: string;
  reason: string | null;
}

export interface PromiseChangeFacts {
  target: string;
  kind: RulingKind;
  fields: readonly PromiseField[];
  /** From when it holds; null for a choice. */
  effectiveFrom: IsoDate | null;
  /** Known before, and only now in force. */
  cameIntoForce: boolean;
  /** The document that amends, or why a person chose so. */
  ground: string;
}

export interface DefinitionChangeFacts {
  kind: 'plan' | 'indicator' | 'target' | 'light_rules';
  /** Empty for rules for lights. */
  name: string;
}

export interface MilestoneChangeFacts {
  kind: MilestoneKind;
  title: string;
  from: MilestoneState;
  to: MilestoneState;
  light: Light | null;
}

/** The remaining gap of the headline target shared among the regions that are behind. */
export interface CatchUpFacts {
  target: TargetCode;
  quartersLeft: number;
  /** The largest first; those that owe nothing are left out. */
  shares: readonly { region: string; share: Figure; perQuarter: Figure; decimals: number }[];
}
