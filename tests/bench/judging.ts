/**
 * What judging costs, in one thread: every region of the country against twenty targets, twelve quarterly
 * levels each, and two and four such countries. Run it with `node tests/bench/judging.ts`; it prints, it
 * does not judge.
 *
 * Two limits stand beside the times. One is what was asked for: 300 ms for a country. The other is taken in the
 * same run, so that it moves with the machine and with whoever else uses it: writing the same verdicts down as
 * JSON, which is the least that has to be done with them before anybody can read one.
 */
import type { Level } from '#core/domain/level.ts';
import { type Case, judge } from '#core/domain/progress.ts';
import type { Target } from '#core/domain/target.ts';
import { median } from './quantile.ts';

const REGIONS = 3300;
const TARGETS = 20;
const QUARTERS = 12;
const SIZES = [1, 2, 4];
const RUNS = 9;
const RUNS_OF_WRITING = 3;
const WRITTEN_AT_ONCE = 1000;
const DAY = '2026-11-21';
const LIMIT_MS = 300;

const PERIODS = Array.from({ length: QUARTERS }, (_, i) => {
  const quarter = 3 + i; // the last one is 2026-Q3
  return `${2023 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
});

/** Twenty kinds of promise: rising, falling, about; with and without a stated baseline. */
function targetOf(index: number): Target {
  const falling = index % 5 === 3;
  return {
    code: `T${index}`,
    plan: 'P',
    indicator: `i${index}`,
    region: '000000',
    comparator: (['at_least', 'more_than', 'unstated', 'at_most', 'about'] as const)[index % 5]!,
    strength: 'firm',
    value: falling ? 40 : 160 + index,
    low: null,
    high: null,
    unit: '亿元',
    tolerance: null,
    deadline: '2027-12-31',
    startDate: null,
    baseline: index % 2 === 0 ? { value: 100, date: '2024-12-31' } : null,
    planStart: '2025-01-01',
    denominatorNeeded: false,
    denominator: null,
    denominatorTarget: null,
    course: { shape: 'linear' },
  };
}

/** A walk of its own for every region and target, from 100, the same on every run. */
function levelsOf(region: number, target: number): Level[] {
  let seed = region * 7919 + target * 104729 + 1;
  let value = 100;
  return PERIODS.map((period) => {
    seed = (seed * 48271) % 2147483647;
    const step = (seed / 2147483647 - (target % 5 === 3 ? 0.9 : 0.2)) * 6;
    value = Number((value + step).toFixed(1)); // figures are reported with a decimal or two
    return {
      period,
      value,
      unit: '亿元',
      derivation: 'reported',
      inputs: [{ role: 'value', period, value }],
      status: 'flash',
      vintage: 1,
      demo: false,
    };
  });
}

const TARGETS_ASKED = Array.from({ length: TARGETS }, (_, index) => targetOf(index));

/** The figures lie in memory before the clock starts, as they do in a server that has gathered them. */
function casesOf(regions: number): Case[] {
  return Array.from({ length: regions * TARGETS }, (_, i) => {
    const index = i % TARGETS;
    const levels = levelsOf(Math.floor(i / TARGETS), index);
    return { target: TARGETS_ASKED[index]!, measureKind: 'stock', levels, day: DAY };
  });
}

/** Milliseconds by the clock, and those of them in which this thread was at work. */
interface Cost {
  clock: number;
  work: number;
}

function costOf(task: () => void): Cost {
  const clock = performance.now();
  const work = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(work);
  return { clock: performance.now() - clock, work: (user + system) / 1000 };
}

/** Judges every case once. Counts the red lights, because work whose result nobody reads may be left out. */
function judging(cases: readonly Case[]): Cost & { red: number } {
  let red = 0;
  const cost = costOf(() => {
    for (const one of cases) {
      if (judge(one).light === 'red') red += 1;
    }
  });
  return { ...cost, red };
}

/** What it costs to write every verdict down, without the cost to reach it. */
function writing(cases: readonly Case[]): Cost {
  const total: Cost = { clock: 0, work: 0 };
  for (let first = 0; first < cases.length; first += WRITTEN_AT_ONCE) {
    const verdicts = cases.slice(first, first + WRITTEN_AT_ONCE).map(judge);
    const { clock, work } = costOf(() => {
      for (const verdict of verdicts) JSON.stringify(verdict);
    });
    total.clock += clock;
    total.work += work;
  }
  return total;
}

function least(costs: readonly Cost[], which: keyof Cost): number {
  return Math.min(...costs.map((cost) => cost[which]));
}

function print(...cells: string[]): void {
  console.log(cells.map((cell) => cell.padStart(12)).join(''));
}

judging(casesOf(REGIONS)); // what a running server has behind it: compiled code
print(
  'verdicts',
  'red',
  'ms least',
  'ms median',
  'ms at work',
  `of ${LIMIT_MS} ms`,
  'of writing',
  'µs each',
  'growth',
);
let eachOfOne: number | null = null;
for (const size of SIZES) {
  const cases = casesOf(REGIONS * size);
  const runs = Array.from({ length: RUNS }, () => judging(cases));
  const written = Array.from({ length: RUNS_OF_WRITING }, () => writing(cases));
  const clock = least(runs, 'clock');
  const work = least(runs, 'work');
  const each = (work * 1000) / cases.length;
  eachOfOne ??= each;
  print(
    String(cases.length),
    String(runs[0]!.red),
    clock.toFixed(0),
    median(runs.map((run) => run.clock)).toFixed(0),
    work.toFixed(0),
    (clock / (LIMIT_MS * size)).toFixed(2),
    (work / least(written, 'work')).toFixed(2),
    each.toFixed(2),
    (each / eachOfOne).toFixed(2),
  );
}
console.log(`
${RUNS} runs each; ms least and median by the clock, ms at work: the least that the thread itself was at work.
of ${LIMIT_MS} ms: the least by the clock, against ${LIMIT_MS} ms a country.
of writing: work against the work to write the same verdicts as JSON. growth: of µs each, 1 = linear.`);
