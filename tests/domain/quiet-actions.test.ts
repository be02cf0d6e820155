import { expect, it } from 'vitest';
import { AUDIT_WORDS } from '#core/domain/audit-words.ts';
import { QUIET_ACTIONS } from '#core/domain/quiet-actions.ts';

it('each is an action that there is, once', () => {
  expect(QUIET_ACTIONS.filter((action) => AUDIT_WORDS[action] === undefined)).toEqual([]);
  expect(new Set(QUIET_ACTIONS).size).toBe(QUIET_ACTIONS.length);
});

it.each([
  'report.publish',
  'milestone.publish',
  'milestone.report',
  'upload.commit',
  'import.commit',
  'observations.enter',
  'ruling.record',
  'light-rules.change',
  'target.create',
  'map.load',
  'people.change',
  'demo.remove',
])('%s is none: it changes what readers see', (action) => {
  expect(AUDIT_WORDS[action]).toBeDefined();
  expect(QUIET_ACTIONS).not.toContain(action);
});
