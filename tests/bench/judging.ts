/**
 * What judging costs, in one thread: every region of the country against twenty targets, twelve quarterly
 * levels each. Run it with `node tests/bench/judging.ts`; it prints, it does not judge.
 */
import type { Level } from '#core/domain/level.ts';
import { type Case, judge } from '#core/domain/progress.ts';
import type { Target } from '#core/domain/target.ts';

const REGIONS = 3300;
const TARGETS = 20;
const QUARTERS = 12;
const BATCH = 100;
const RUNS = 5;
const SIZES = [1, 2, 4];
const DAY = '2026-11-21';

const PERIODS = Array.from({ length: QUARTERS }, (_, i) => {
  const quarter = 3 + i; // the last one is 2026-Q3
  return `${2023 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
});

/** Twenty kinds of promise: rising, falling, about, a range; with and without a stated baseline. */
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

function casesOf(region: number): Case[] {
  return TARGETS_ASKED.map((target, index) => ({
    target,
    measureKind: 'stock',
    levels: levelsOf(region, index),
    day: DAY,
  }));
}

/**
 * Judges so many regions. The figures are made a batch at a time, outside the clock: what is
 * measured is judging, not how much memory the figures of a whole country take at once.
 */
function run(regions: number): { ms: number; red: number } {
  let ms = 0;
  let red = 0;
  for (let first = 0; first < regions; first += BATCH) {
    const size = Math.min(BATCH, regions - first);
    const cases = Array.from({ length: size }, (_, i) => casesOf(first + i)).flat();
    const start = performance.now();
    for (const one of cases) {
      if (judge(one).light === 'red') red += 1;
    }
    ms += performance.now() - start;
  }
  return { ms, red };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

run(REGIONS); // what a running server has behind it: compiled code
let once: number | null = null;
for (const size of SIZES) {
  const runs = Array.from({ length: RUNS }, () => run(REGIONS * size));
  const ms = median(runs.map((one) => one.ms));
  const verdicts = REGIONS * size * TARGETS;
  once ??= ms;
  console.log(
    `${size}×: ${verdicts} verdicts, median ${ms.toFixed(0)} ms of ${RUNS} runs` +
      ` (${((ms * 1000) / verdicts).toFixed(2)} µs each), ${(ms / once).toFixed(2)} times the first;` +
      ` ${runs[0]!.red} red`,
  );
}
