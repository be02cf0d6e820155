import type { Forecast } from '../forecast/forecast.ts';
import type { Locale } from '../format.ts';
import type { MeasureKind } from '../indicator.ts';
import type { Level } from '../level.ts';
import type { LightRule } from '../light.ts';
import type { MilestoneJudgement, MilestoneKind } from '../milestone.ts';
import type { ObservationStatus } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Progress } from '../progress.ts';
import type { PromiseTerms, Ruling } from '../promise.ts';
import type { Target, Waypoint } from '../target.ts';
import type { Figure, IsoDate, Percent, PlanCode, RegionCode } from '../units.ts';
import type { CatchUpFacts, ChangesFacts, DisciplineFacts } from './follow-through-facts.ts';
import type { Look } from './look/look.ts';
import type { BeforeFacts } from './trend-before.ts';

/** Everything a briefing of one plan is composed from. Nothing else is looked up. */
export interface BriefingInput {
  /** In which it is written. Names in the facts are in it already, where there are any. */
  language: Locale;
  /** What it is for: a month (2026-09), a quarter (2026-Q3) or a year (2026). */
  period: Period;
  /** Figures for periods that end later are left out; states are judged on this day. */
  cutOff: IsoDate;
  plan: PlanFacts;
  /** The region below the plan's own whose parts the targets are; null = the plan as a whole. */
  part: PartFacts | null;
  /** 编印单位 as the site configures it; null = the plan's own lead unit. */
  issuer: string | null;
  /** The site's template; left out or null = none. */
  look?: Look | null;
  /** In the document's order. */
  targets: readonly TargetFacts[];
  goals: readonly GoalFacts[];
  tasks: readonly TaskFacts[];
  events: readonly EventFacts[];
  /** What goals, tasks and events are judged by: goals, tasks, events, each in the document's order. */
  milestones: readonly MilestoneFacts[];
  /** Titles of what the document leaves open. */
  ambiguities: readonly string[];
  /** What lights were decided by. */
  lightRules: readonly LightRule[];
  /** Null where nobody has to report, and where the reader may not know who has. */
  discipline: DisciplineFacts | null;
  /** Null where nothing was asked to be compared with. */
  changes: ChangesFacts | null;
  /** Null where nothing can be shared out. */
  catchUp: CatchUpFacts | null;
}

/** A region that was given parts of a plan's targets. */
export interface PartFacts {
  code: RegionCode;
  name: string;
  /** What the plan wants of it in words; empty where the document names nothing. */
  focus: readonly string[];
}

export interface PlanFacts {
  code: PlanCode;
  title: string;
  /** By which it is told from others; the title where it is left out. */
  short?: string;
  kind: 'action_plan' | 'event_notice';
  status: 'issued' | 'draft_for_comment' | 'superseded';
  region: string;
  leadUnit: string | null;
  issuers: readonly string[];
  signedDate: IsoDate | null;
  /** First and last year of the plan's own period; null where its title gives none. */
  years: { from: number; to: number } | null;
}

export interface TargetFacts {
  target: Target;
  /** headline, task, event or composite: where in the document it stands. */
  kind: string;
  /** The document's own word, such as 突破. */
  comparatorWord: string;
  /** The indicator's, as it is printed. */
  name: string;
  /** True of a yearly volume that documents call 规模 and mean different things by. */
  scale: boolean;
  decimals: number;
  measureKind: MeasureKind;
  progress: Progress;
  promise: PromiseFacts;
  /** Levels of the plan's own region up to the cut-off, oldest first, in the target's unit. */
  levels: readonly Level[];
  planLine: readonly Waypoint[];
  /** Of the headline target alone: what is no longer known or promised, and remarks. */
  before?: BeforeFacts;
  /** Where the level will stand at its deadline; null where nothing is forecast. */
  forecast: ForecastFacts | null;
  /** Published 同比 of the judged period; null = not published. */
  yoyPercent: Percent | null;
  /** How final the judged figure is. */
  status: ObservationStatus | null;
  /**
   * The regions that were given a part of the target; empty when nobody was. In a briefing of one of these regions: all
   * of them, for comparison.
   */
  places: readonly PlaceFacts[];
  /** What no region was given, in the target's unit; null where parts do not add up. */
  unallocated: Figure | null;
}

/** A forecast in the target's unit, with its path from the last level to the deadline. */
export type ForecastFacts = Pick<Forecast, 'value' | 'low' | 'high' | 'path'>;

/** What was promised, what was ruled on it, and what is promised now. */
export interface PromiseFacts {
  /** As the document states it. */
  document: PromiseTerms;
  /** What led from the document to what figures are held against, in the order in which it applies. */
  rulings: readonly Ruling[];
  /** As it stands now; null where that is what figures are held against. */
  now: PromiseTerms | null;
}

export interface PlaceFacts {
  code: RegionCode;
  /** 济南市, always in Chinese. */
  name: string;
  /** As it is printed: 济南 / Jinan. */
  shortName: string;
  /** The part it was given. */
  part: Figure;
  /** True when the part or a figure behind the verdict is a demonstration. */
  demo: boolean;
  progress: Progress;
}

export interface GoalFacts {
  /** Public code, such as SD-G1. */
  code: string;
  label: string;
  type: string;
  deadline: IsoDate | null;
}

export interface TaskFacts {
  /** Public code, such as SD-T1. */
  code: string;
  title: string;
  kind: 'task' | 'safeguard' | 'requirement' | 'area';
  /** As the document lists them; empty where it names none. */
  units: readonly string[];
}

/** Where a goal, task, box item or event stands on the day of the cut-off. */
export interface MilestoneFacts extends Pick<MilestoneJudgement, 'state' | 'light' | 'term' | 'monthsLate'> {
  code: string;
  kind: MilestoneKind;
  title: string;
  /** True when what is known of it is a demonstration. */
  demo: boolean;
}

export interface EventFacts {
  /** Public code, such as SD-E1. */
  code: string;
  name: string;
  date: IsoDate | null;
  place: string | null;
  /** What others reported of it; never judged by itself. */
  outcomes: readonly { fact: string; note: string | null; confidence: string }[];
}
