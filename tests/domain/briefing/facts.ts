import type { MilestoneFacts, PlaceFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import type { Level } from '#core/domain/level.ts';
import type { Progress } from '#core/domain/progress.ts';

/** Shandong's case: 253.0 at the end of 2024, 386.2 at the end of September 2026, more than 500 by 2027. */
export const SHANDONG: Progress = {
  state: 'in_force',
  light: 'green',
  period: '2026-Q3',
  level: 386.2,
  levelDerivation: 'trailing_year',
  completion: 0.7724,
  distanceCovered: 0.53927,
  timeElapsed: 0.58265,
  planLine: 396.9,
  gap: 113.8,
  lagPoints: 4.338,
  pace: 0.926,
  outlook: { class: 'none', projection: null, miss: null },
  secondOpinion: { class: 'moderate', ratio: 0.88 },
  methodsDisagree: null,
  fragility: 0.0042,
  requiredIncrement: 22.76,
  feasibility: 0.98,
  baseline: { value: 253, date: '2024-12-31', origin: 'stated', period: null, demo: false },
  demo: false,
  explanation: [],
};

/** Nothing was ever reported. */
export const SILENT: Progress = {
  ...SHANDONG,
  state: 'no_data',
  light: null,
  period: null,
  level: null,
  levelDerivation: null,
  completion: null,
  distanceCovered: null,
  timeElapsed: null,
  planLine: null,
  gap: null,
  lagPoints: null,
  pace: null,
  secondOpinion: { class: 'not_available', ratio: null },
  fragility: null,
  requiredIncrement: null,
  feasibility: null,
  baseline: null,
};

export function level(period: string, value: number, derivation: Level['derivation'] = 'reported'): Level {
  return { period, value, unit: '亿元', derivation, inputs: [], status: 'flash', vintage: 1, demo: false };
}

const TARGET: TargetFacts['target'] = {
  code: 'SD-Q2',
  plan: 'SD',
  indicator: 'robot_mfg_scale',
  region: '370000',
  comparator: 'more_than',
  strength: 'firm',
  value: 500,
  low: null,
  high: null,
  unit: '亿元',
  tolerance: null,
  deadline: '2027-12-31',
  startDate: null,
  baseline: null,
  planStart: '2025-01-01',
  denominatorNeeded: false,
  denominator: null,
  denominatorTarget: null,
  course: { shape: 'linear' },
};

type Overrides = Partial<Omit<TargetFacts, 'progress' | 'target'>> & {
  progress?: Partial<Progress>;
  target?: Partial<TargetFacts['target']>;
};

/** Shandong's scale, but for what a row of a table changes. */
export function facts({ progress, target: changes, ...rest }: Overrides = {}): TargetFacts {
  const target = { ...TARGET, ...changes };
  return {
    kind: 'headline',
    comparatorWord: '突破',
    name: '产业规模',
    scale: true,
    decimals: 1,
    measureKind: 'flow',
    levels: [],
    planLine: [],
    forecast: null,
    yoyPercent: null,
    status: 'flash',
    places: [],
    unallocated: null,
    promise: { document: target, rulings: [], now: null },
    ...rest,
    target,
    progress: { ...SHANDONG, ...progress },
  };
}

export function place(shortName: string, progress: Partial<Progress>, part = 30): PlaceFacts {
  return {
    code: shortName,
    name: `${shortName}市`,
    shortName,
    part,
    demo: false,
    progress: { ...SHANDONG, ...progress },
  };
}

/** A task in hand that is due at the end of June 2026, but for what a row of a table changes. */
export function milestone(title: string, changes: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return {
    code: `SD-${title}`,
    kind: 'task',
    title,
    state: 'in_progress',
    light: 'green',
    term: { date: '2026-06-30', source: 'document' },
    monthsLate: 0,
    demo: false,
    ...changes,
  };
}
