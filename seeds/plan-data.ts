import data from './data/plans.json' with { type: 'json' };

/** Where a statement stands: chapter and paragraph, and the line of the document's plain text (from 1). */
interface Place {
  locator: string;
  line: number;
}

interface OfPlan extends Place {
  id: string;
  /** Code of the plan. */
  doc: string;
}

export interface DocumentRow {
  id: string;
  title: string;
  shortTitle: string;
  titleEn: string;
  kind: 'action_plan' | 'event_notice';
  status: 'issued' | 'draft_for_comment';
  docNo: string | null;
  issuers: string[] | null;
  leadUnit?: string;
  signedDate: string | null;
  printedDate: string | null;
  publicity?: string;
  regionCode: string;
  planPeriod: string[] | null;
  horizons?: string[];
  addressees?: string[];
  cc?: string[];
  basis?: string[];
  note: string;
}

export interface TargetRow extends OfPlan {
  regionCode: string;
  indicator: string;
  indicatorCode: string;
  value: number;
  /** Upper bound; only with the comparator `range`. */
  valueMax?: number;
  unit: string;
  comparator: 'eq' | 'gte' | 'gt' | 'approx' | 'range' | 'share_eq';
  comparatorWord: string;
  deadline: string | null;
  deadlineText: string | null;
  measure: string;
  kind: string;
  anchor: string;
  ambiguityRefs: string[];
  scope?: string;
  modality?: '力争';
  qualifier?: { field: string; comparator: string; value: number; unit: string; word: string };
  newSince?: string;
  definition?: string;
  alsoIn?: Place[];
  derivedFrom?: string[];
}

export interface GoalRow extends OfPlan {
  label: string;
  type: 'qualitative' | 'batch' | 'annual_batch' | 'coverage' | 'milestone' | 'delegated_quant';
  deadline: string | null;
  suggestedEvidence?: string;
  linkTask?: string;
  ambiguityRefs?: string[];
}

export interface TaskRow extends OfPlan {
  no: string;
  title: string;
  section: string;
  kind: 'task' | 'safeguard' | 'requirement' | 'area';
  units: string[];
  unitSource: 'inline' | 'inferred' | 'none';
  note?: string;
}

export interface FocusRow extends OfPlan {
  regionCode: string;
  region: string;
  role: string;
  focus: string[];
  note?: string;
}

export interface SubsidyRow extends OfPlan {
  item: string;
  amount: number;
  unit: string;
  per: string;
  isCeiling: boolean;
  condition: string | null;
  anchor: string;
  window: string | null;
  ambiguityRefs: string[];
}

export interface BoxRow extends OfPlan {
  title: string;
  parent: string;
  items: { id: string; name: string; line: number }[];
}

export interface EventRow extends OfPlan {
  name: string;
  date: string | null;
  place?: string;
  host?: string;
}

export interface OutcomeRow {
  id: string;
  doc: string;
  /** Code of the event. */
  ref: string;
  fact: string;
  sources: string[];
  note: string;
  confidence: string;
  /** The number in the fact, in the unit of the report. */
  figure: { indicatorCode: string; regionCode: string; period: string; value: number; unit: string };
}

export interface StructuralCountRow extends OfPlan {
  label: string;
  value: number;
  unit: string;
  items?: string[];
  deadline?: string;
  anchor?: string;
}

export interface AmbiguityRow {
  id: string;
  title: string;
  detail: string;
}

interface PlanData {
  documents: DocumentRow[];
  quantTargets: TargetRow[];
  structuralCounts: StructuralCountRow[];
  qualGoals: GoalRow[];
  tasks: TaskRow[];
  /** Written form → full name. */
  unitAliases: Record<string, string>;
  cityFocus: FocusRow[];
  /** Cities of a plan that its text does not name, by plan. */
  unnamedCities: Record<string, string[]>;
  subsidies: SubsidyRow[];
  subsidiesWithoutAmount: (OfPlan & { item: string })[];
  boxes: BoxRow[];
  events: EventRow[];
  eventOutcomesExternal: OutcomeRow[];
  policyHooks: (OfPlan & { text: string })[];
  ambiguities: AmbiguityRow[];
  /** How many of each there are, by plan and in all: a check on the lists above. */
  counts: Record<string, Record<string, number>>;
}

/** Everything that the five documents say, as read and checked by people. What they leave open is null or absent. */
export const planData = data as PlanData;
