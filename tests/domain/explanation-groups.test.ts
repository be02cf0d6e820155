import { expect, it } from 'vitest';
import { EXPLANATION_CODES } from '#core/domain/explanation.ts';
import { groupedSteps } from '#core/domain/explanation-groups.ts';

const steps = (codes: readonly (typeof EXPLANATION_CODES)[number][]) => codes.map((code) => ({ code }));

it('every step belongs to exactly one group: none is lost, none is said twice', () => {
  const told = groupedSteps(steps(EXPLANATION_CODES)).flatMap((group) => group.steps.map(({ code }) => code));
  expect(told.toSorted()).toEqual(EXPLANATION_CODES.toSorted());
});

it('groups come in the order in which they are asked, and steps keep theirs', () => {
  expect(
    groupedSteps(steps(['level_reported', 'baseline_zero', 'lag', 'completion', 'outlook', 'amended'])),
  ).toEqual([
    { group: 'promise', steps: steps(['baseline_zero', 'amended']) },
    { group: 'level', steps: steps(['level_reported']) },
    { group: 'progress', steps: steps(['lag', 'completion']) },
    { group: 'outlook', steps: steps(['outlook']) },
  ]);
});

it('without steps there are no groups', () => {
  expect(groupedSteps([])).toEqual([]);
});
