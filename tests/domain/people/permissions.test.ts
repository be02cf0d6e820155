import { describe, expect, it, test } from 'vitest';
import {
  ACTIONS,
  type Action,
  may,
  PERMISSIONS,
  type Reach,
  ROLES,
  ROOT_REGION,
  type Role,
  SCOPE_OF,
  TOKEN_SCOPES,
} from '#core/domain/people/permissions.ts';

/** A county of Jinan, with what it reports to. */
const COUNTY = ['370102', '370100', '370000', ROOT_REGION];
const JINAN = COUNTY.slice(1);
const SHANDONG = COUNTY.slice(2);
const JIANGSU = ['320000', ROOT_REGION];

const allowed = (role: Role, region: string, action: Action, lineage: readonly string[] | null) =>
  may({ grants: [{ role, region }], scopes: null }, action, lineage);

describe.each<[Reach, Role, Action]>([
  ['within', 'statistician', 'report.write'],
  ['below', 'reviewer', 'report.review'],
  ['site', 'administrator', 'record.import'],
  ['anywhere', 'leader', 'approved.read'],
])('a right that reaches %s, of a %s for Jinan to %s', (reach, role, action) => {
  it.each([
    ['the region above', SHANDONG, { within: false, below: false, site: false, anywhere: true }],
    ['Jinan itself', JINAN, { within: true, below: false, site: false, anywhere: true }],
    ['a county of Jinan', COUNTY, { within: true, below: true, site: false, anywhere: true }],
    ['another province', JIANGSU, { within: false, below: false, site: false, anywhere: true }],
    ['a region that nobody knows', [], { within: false, below: false, site: false, anywhere: true }],
    ['the site as a whole', null, { within: false, below: false, site: false, anywhere: true }],
  ])('%s', (_, lineage, expected) => {
    expect(allowed(role, '370100', action, lineage)).toBe(expected[reach]);
  });
});

test.each(ACTIONS)('a grant for the root is one for the site: %s', (action) => {
  for (const role of ROLES) {
    const reach = (PERMISSIONS[action] as Partial<Record<Role, Reach>>)[role];
    expect(allowed(role, ROOT_REGION, action, JINAN), role).toBe(reach !== undefined);
    // below the root lies everything but the root
    expect(allowed(role, ROOT_REGION, action, [ROOT_REGION]), role).toBe(
      reach !== undefined && reach !== 'below',
    );
  }
});

test.each(ACTIONS)('without a grant nobody may %s', (action) => {
  expect(may({ grants: [], scopes: null }, action, JINAN)).toBe(false);
});

test.each(ACTIONS.flatMap((action) => TOKEN_SCOPES.map((scope) => [action, scope] as const)))(
  'a token: %s by the scope %s',
  (action, scope) => {
    const grants = ROLES.map((role) => ({ role, region: ROOT_REGION }));
    expect(may({ grants, scopes: [scope] }, action, JINAN)).toBe(SCOPE_OF[action] === scope);
  },
);

it('keeps apart who reports, who reviews and who administers', () => {
  const rolesOf = (action: Action) => Object.keys(PERMISSIONS[action]);
  expect(rolesOf('report.write')).toEqual(['statistician']);
  expect(rolesOf('report.review')).toEqual(['reviewer']);
  expect(rolesOf('people.manage')).toEqual(['administrator']);
});
