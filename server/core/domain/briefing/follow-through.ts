import type { Light } from '../light.ts';
import type { State } from '../state.ts';
import type { IsoDate, TargetCode } from '../units.ts';
import type { Card } from './briefing.ts';
import type { Sentence } from './sentence.ts';

export interface DisciplinePanel {
  title: string;
  /** 2026年二季度，截止2026年7月15日 */
  note: string;
  /** 报送率, 及时率, 完整率. */
  rates: Card[];
  sentences: Sentence[];
  /** Missing ones first, then late ones. */
  rows: DisciplineRow[];
}

export interface DisciplineRow {
  region: string;
  period: string;
  due: string;
  /** "—" where nothing came in by the cut-off. */
  submitted: string;
  state: 'on_time' | 'late' | 'missing';
  /** 按时, 迟报, 缺报 */
  word: string;
  /** Of what is missing up to the cut-off; null when in time. */
  daysLate: number | null;
  /** Cells filled in of those expected: 5/6. */
  filled: string;
}

export interface ChangesPanel {
  title: string;
  note: string;
  since: IsoDate;
  /** What there is to tell, counted. */
  overview: Sentence;
  /** Kinds of change apart; those with nothing to tell are left out. */
  groups: ChangeGroup[];
  /** The targets of which a level was known at either moment. */
  rows: ChangeRow[];
}

export interface ChangeGroup {
  kind: 'activity' | 'revision' | 'scope' | 'verdict';
  title: string;
  sentences: Sentence[];
}

/** A level then and now; `activity`, `revision`, `scope` and `unsplit` add up to `change` as printed. */
export interface ChangeRow {
  code: TargetCode;
  name: string;
  unit: string;
  from: ChangeCell & { period: string };
  to: ChangeCell & { period: string };
  change: ChangeCell;
  activity: ChangeCell;
  revision: ChangeCell;
  scope: ChangeCell;
  unsplit: ChangeCell;
  verdict: { from: string; to: string; state: State; light: Light | null };
}

export interface ChangeCell {
  text: string;
  value: number | null;
}

/** Who has to do what by when. */
export interface NextStep {
  kind: 'overdue' | 'missing_report' | 'due_soon' | 'next_report' | 'pace' | 'catch_up' | 'ruling';
  /** Empty where nobody in particular is meant. */
  who: string;
  /** Empty without a day. */
  by: string;
  sentence: Sentence;
}
