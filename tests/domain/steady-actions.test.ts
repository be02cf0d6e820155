import { expect, it } from 'vitest';
import { AUDIT_WORDS } from '#core/domain/audit-words.ts';
import { QUIET_ACTIONS } from '#core/domain/quiet-actions.ts';
import { STEADY_ACTIONS } from '#core/domain/steady-actions.ts';

it('each is an action that there is, once, and not a quiet one', () => {
  expect(STEADY_ACTIONS.filter((action) => AUDIT_WORDS[action] === undefined)).toEqual([]);
  expect(new Set([...STEADY_ACTIONS, ...QUIET_ACTIONS]).size).toBe(
    STEADY_ACTIONS.length + QUIET_ACTIONS.length,
  );
});

it.each([
  'calendar.enter',
  'country.remove',
  'country.seed',
  'demo.remove',
  'demo.seed',
  'indicator.create',
  'light-rules.change',
  'plan.create',
  'published.seed',
  'reference.seed',
  'ruling.record',
  'site.restore',
  'target.create',
])('%s is none: definitions change with it, or figures go', (action) => {
  expect(AUDIT_WORDS[action]).toBeDefined();
  expect(STEADY_ACTIONS).not.toContain(action);
});
