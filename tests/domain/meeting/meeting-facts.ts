import type { GapFact, MeetingFacts, StandingFact } from '#core/domain/meeting/facts.ts';

export const PROVINCE = { code: '370000', name: '山东省' };
export const CITY = { code: '370300', name: '淄博市' };
export const SCALE = { code: 'robot_mfg_scale', name: '机器人制造产业规模' };

/** A target on track, about which there is nothing to ask. */
export function standing(change: Partial<StandingFact> = {}): StandingFact {
  return {
    target: 'SD-Q2',
    indicator: SCALE,
    region: PROVINCE,
    allocated: false,
    unit: '亿元',
    decimals: 1,
    targetValue: 500,
    deadline: '2027-12-31',
    state: 'in_force',
    light: 'green',
    period: '2026-Q3',
    level: 420,
    gap: 80,
    lagPoints: 1,
    feasibility: 0.8,
    requiredIncrement: 16,
    fragility: 0.05,
    forecast: { value: 510, low: 480, high: 540 },
    baseline: null,
    bound: { comparator: 'at_least', value: 500, low: null, high: null, tolerance: null },
    open: [],
    otherUnit: null,
    demo: false,
    ...change,
  };
}

export function part(change: Partial<StandingFact> = {}): StandingFact {
  const bound = { comparator: 'at_least', value: 30, low: null, high: null, tolerance: null } as const;
  const own = { allocated: true, region: CITY, targetValue: 30, level: 25, gap: 5, bound };
  return standing({ ...own, forecast: { value: 31, low: 29, high: 33 }, ...change });
}

/** A gap that splits without a rest. */
export function gap(change: Partial<GapFact> = {}): GapFact {
  return {
    target: 'SD-Q2',
    indicator: SCALE,
    unit: '亿元',
    decimals: 1,
    period: '2026-Q3',
    targetValue: 500,
    level: 400,
    unallocated: 0,
    difference: 0,
    silent: [],
    demo: false,
    ...change,
  };
}

export function facts(change: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    plan: { code: 'SD', region: PROVINCE, unit: '省工业和信息化厅' },
    standings: [standing(), part()],
    gaps: [gap()],
    revised: [],
    late: [],
    done: [],
    overdue: [],
    uncovered: [],
    ambiguities: [],
    ...change,
  };
}

export const revised = {
  ...{ target: 'SD-Q2', indicator: SCALE, region: CITY, unit: '亿元', decimals: 1, period: '2026-Q2' },
  old: { level: 5.3, light: 'green' },
  now: { level: 5.1, light: 'yellow' },
  demo: false,
} as const;

export const late = {
  region: CITY,
  period: '2026-Q3',
  onTimeBy: '2026-10-15',
  daysLate: 3,
  locked: false,
  demo: false,
};

export const level = (value: number, period: string) => ({ value, period, unit: '亿元', demo: false });
export const done = {
  ...{ task: 'SD-T1', title: '一项任务', doneOn: '2026-03-01', units: ['省科技厅', '省工信厅'] },
  indicator: { ...SCALE, decimals: 1 },
  before: level(10, '2025-Q4'),
  since: level(10, '2026-Q3'),
  move: 'unchanged',
  demo: false,
};
export const overdue = {
  ...{ task: 'SD-T2', title: '另一项', units: [], due: '2026-06-30', monthsLate: 0, demo: false },
};
