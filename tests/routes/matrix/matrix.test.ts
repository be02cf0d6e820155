import { beforeAll, describe, expect, it, test } from 'vitest';
import { actionsOf } from '#core/domain/people/access.ts';
import { may, maySomewhere } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { useServer } from '../../setup/server.ts';
import { addRegionBeside, addTesters, PARTS, RELATION_NAMES, type Tester } from './actors.ts';
import { BRIEFING_TRIALS } from './briefing-trials.ts';
import { type Fixture, makeFixture } from './fixture.ts';
import { REGION_TRIALS } from './region-trials.ts';
import { SITE_TRIALS } from './site-trials.ts';
import { type Method, own, type Trial } from './trial.ts';

const PREFIX = '/api/v1';
/** A site that shows nothing to visitors. */
const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });

/** Whoever signs out is gone: this comes last. */
const SIGN_OUT = own('DELETE /session', 'open', [204]);
const TRIALS = [...SITE_TRIALS, ...REGION_TRIALS, ...BRIEFING_TRIALS, SIGN_OUT];

let testers: Tester[];
let fixture: Fixture;
let lineages: ReadonlyMap<RegionCode, RegionCode[]>;
let tried = 0;

beforeAll(async () => {
  const { db } = server.database();
  await addRegionBeside(db);
  fixture = await makeFixture(server);
  testers = await addTesters(db, server.bare());
  lineages = await findLineages(db);
});

const declared = () =>
  server
    .bare()
    .declaredRoutes.filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, access }) => ({ route: `${method} ${url.slice(PREFIX.length)}`, access }));
const accessOf = ({ route }: Trial) => declared().find((one) => one.route === route)!.access;

/** Statuses by which the answer to a trial says what the table of permissions says. */
function expected(trial: Trial, { part, rights }: Tester): readonly number[] {
  const { needs, where, hidden, answers } = trial;
  if (needs === 'open') return answers;
  const access = accessOf(trial);
  const entered =
    access === 'approved'
      ? maySomewhere(rights, 'approved.read')
      : access === 'signed-in' || (actionsOf(access) ?? []).some((action) => maySomewhere(rights, action));
  if (part === 'visitor') return [401];
  if (!entered) return [403];
  if (needs === 'approved') return answers;
  if (needs === 'signed-in')
    return rights.scopes !== null && !trial.route.startsWith('GET ') ? [403] : answers;
  const allowed = needs.some((action) =>
    where === 'somewhere'
      ? maySomewhere(rights, action)
      : may(rights, action, where === null ? null : lineages.get(where)!),
  );
  if (allowed) return answers;
  return [hidden ? 404 : 403];
}

async function attempt(trial: Trial, tester: Tester) {
  const { url, payload, headers = {} } = await trial.request(fixture);
  const method = trial.route.split(' ')[0] as Method;
  tried += 1;
  const answer = await server.bare().inject({
    ...{ method, url: `${PREFIX}${url}`, headers: { ...headers, ...tester.headers } },
    ...(payload ? { payload } : {}),
  });
  return answer;
}

test('every route is tried, and asks what its trials say that it asks', () => {
  const routes = new Set(declared().map(({ route }) => route));
  const known = new Set<string>(TRIALS.map(({ route }) => route));
  expect(
    [...routes].filter((route) => !known.has(route)),
    'routes without a trial',
  ).toEqual([]);
  expect(
    [...known].filter((route) => !routes.has(route)),
    'trials without a route',
  ).toEqual([]);
  for (const trial of TRIALS) {
    const access = accessOf(trial);
    if (typeof trial.needs === 'string') expect([trial.route, access]).toEqual([trial.route, trial.needs]);
    else if (access !== 'approved')
      expect(actionsOf(access), trial.route).toEqual(expect.arrayContaining([...trial.needs]));
  }
});

const titled = TRIALS.map((trial) => [[trial.route, trial.as].join(' ').trim(), trial] as const);

describe.each(titled)('%s', (_, trial) => {
  it('refuses exactly what the table refuses', async () => {
    const wrong: string[] = [];
    for (const tester of testers) {
      const answer = await attempt(trial, tester);
      const statuses = expected(trial, tester);
      if (!statuses.includes(answer.statusCode))
        wrong.push(
          `${tester.part}, ${tester.relation}: ${answer.statusCode}, not ${statuses}: ${answer.body.slice(0, 200)}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});

test('every pair was tried', () => {
  expect(tried).toBe(TRIALS.length * PARTS.length * RELATION_NAMES.length);
});
