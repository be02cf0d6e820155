import { expect, it } from 'vitest';
import { planTimePlot } from '#core/charts/plan-time-plot.ts';

const straight = [
  { timeShare: 0, planShare: 0 },
  { timeShare: 1, planShare: 1 },
];
const at = (timeShare: number, distanceCovered: number) => ({ timeShare, distanceCovered });

it('puts the target above the baseline, with room beyond both', () => {
  const [none, half, whole] = planTimePlot([]).grid;
  expect(none!.y).toBeLessThan(1);
  expect(half!.y).toBeCloseTo((none!.y + whole!.y) / 2);
  expect(whole!.y).toBeGreaterThan(0);
});

it('follows the way to the newest level', () => {
  const { targets, grid } = planTimePlot([{ path: [at(0, 0), at(0.5, 0.5)], line: straight }]);
  const [one] = targets;
  expect(one!.way).toHaveLength(2);
  expect(one!.end).toEqual({ x: 0.5, y: grid[1]!.y });
  expect(one!.cut).toBe(false);
});

it.each([
  { why: 'far beyond the target', covered: 3, y: 0, cut: true },
  { why: 'far below the baseline', covered: -2, y: 1, cut: true },
  { why: 'a little beyond', covered: 1.2, y: expect.closeTo(0.05 / 1.35), cut: false },
])('stays inside the plot: $why', ({ covered, y, cut }) => {
  const [one] = planTimePlot([{ path: [at(1, covered)], line: straight }]).targets;
  expect(one).toMatchObject({ end: { x: 1, y }, cut });
});

it('leaves out targets without a level, and draws equal plan lines once', () => {
  const steps = [at(0, 0), at(0.4, 0.2)];
  const bent = [straight[0]!, { timeShare: 0.5, planShare: 0.1 }, straight[1]!];
  const { targets, lines } = planTimePlot([
    { path: steps, line: straight },
    { path: steps, line: straight },
    { path: steps, line: bent },
    { path: [], line: straight },
  ]);
  expect(targets).toHaveLength(3);
  expect(lines.map((line) => line.length)).toEqual([2, 3]);
});

it.each([
  { why: 'early ones to the right', time: 0.5, marks: [0.5, 0.57, 0.64] },
  { why: 'late ones to the left, where there is room', time: 1, marks: [1, 0.93, 0.86] },
])('no mark covers another: $why', ({ time, marks }) => {
  const equal = { path: [at(time, 0.5)], line: straight };
  const { targets } = planTimePlot([equal, equal, equal, { path: [at(time, 1)], line: straight }]);
  expect(targets.map(({ mark }) => mark.x)).toEqual([...marks.map((x) => expect.closeTo(x)), time]);
  expect(new Set(targets.map(({ end }) => end.x))).toEqual(new Set([time]));
});
