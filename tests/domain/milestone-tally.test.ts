import { expect, it } from 'vitest';
import { judgeMilestone } from '#core/domain/milestone.ts';
import { tallyMilestones } from '#core/domain/milestone-tally.ts';
import { report } from './milestone-case.ts';

const day = '2026-11-21';
const inProgress = report({ state: 'in_progress' });
const of = (deadline: string | null, known: ReturnType<typeof report> | null) =>
  judgeMilestone({ deadline, due: null, report: known, day });

it('counts by state and light, with shares that add up to 100', () => {
  const tally = tallyMilestones([
    of('2026-12-31', report({ state: 'done', doneOn: '2026-10-01' })),
    of('2026-10-01', inProgress),
    of('2026-01-31', inProgress),
    of('2026-01-31', inProgress),
    of(null, inProgress),
    of('2026-01-31', null),
    of(null, null),
  ]);
  expect(tally.total).toBe(7);
  expect(tally.counts).toEqual({
    done_on_time: 1,
    done_late: 0,
    done: 0,
    in_progress: 1,
    not_started: 0,
    overdue: 3,
    unreported: 2,
    withdrawn: 0,
  });
  expect(tally.lights).toEqual({ green: 1, yellow: 1, red: 2 });
  expect(tally.withoutDue).toBe(2);
  expect(tally.shares).toMatchObject({ done_on_time: 14, in_progress: 14, overdue: 43, unreported: 29 });
  expect(Object.values(tally.shares).reduce((sum, share) => sum + share)).toBe(100);
});

it('of nothing every share is zero', () => {
  const { total, shares } = tallyMilestones([]);
  expect(total).toBe(0);
  expect(new Set(Object.values(shares))).toEqual(new Set([0]));
});
