import { beforeAll, expect, it, test } from 'vitest';
import { may, type Rights, SCOPE_OF } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { addAccount } from '../../setup/people.ts';
import { useServer } from '../../setup/server.ts';
import { addRegionBeside, addTesters, HERE, type Tester } from './actors.ts';
import { type Fixture, makeFixture } from './fixture.ts';
import { placesOf, REGION_LISTS, type RegionList, rowsOf } from './lists.ts';
import { REGION_TRIALS } from './region-trials.ts';
import { SITE_TRIALS } from './site-trials.ts';
import type { Method } from './trial.ts';

const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
let testers: Tester[];
let fixture: Fixture;
let lineages: ReadonlyMap<RegionCode, RegionCode[]>;

beforeAll(async () => {
  const { db } = server.database();
  await addRegionBeside(db);
  fixture = await makeFixture(server);
  testers = await addTesters(db, server.bare());
  lineages = await findLineages(db);
});

function ask(url: string, headers: Record<string, string>) {
  return server.bare().inject({ url: `/api/v1${url}`, headers });
}

const mayIn = (rights: Rights, { needs }: RegionList, place: RegionCode) =>
  needs.some((action) => may(rights, action, lineages.get(place)!));

it.each(REGION_LISTS)('$url shows everybody the rows of their regions, and no others', async (list) => {
  const seesAll = testers.find(({ rights }) => mayIn(rights, list, '100000'))!;
  const all = rowsOf(list, (await ask(list.url, seesAll.headers)).json());
  const regions = new Set(all.flatMap(placesOf));
  expect(regions.size, 'rows of several regions').toBeGreaterThan(1);
  const wrong: string[] = [];
  let some = 0;
  for (const { part, relation, rights, headers } of testers) {
    const answer = await ask(list.url, headers);
    const seen = answer.statusCode === 200 ? rowsOf(list, answer.json()) : [];
    const should = all.filter((row) => {
      const places = placesOf(row);
      return places.some((place) => mayIn(rights, list, place)) || (places.length === 0 && seen.length > 0);
    });
    if (should.length > 0) some += 1;
    const [shown, due] = [seen, should].map((rows) => rows.map((row) => placesOf(row).join()).sort());
    if (shown!.join(' ') !== due!.join(' ')) wrong.push(`${part}, ${relation}: ${shown} instead of ${due}`);
  }
  expect(wrong).toEqual([]);
  expect(some, 'somebody saw something').toBeGreaterThan(0);
});

test('uploads are shown to those who made them, and to those who import into the record', async () => {
  const seeing: string[] = [];
  for (const { part, relation, headers } of testers) {
    const answer = await ask('/uploads', headers);
    if (answer.statusCode === 200 && answer.json().items.length > 0) seeing.push(`${part}, ${relation}`);
  }
  expect(seeing).toEqual(['administrator, the whole site']);
});

test('an account of the demonstration administers nothing, whatever it was granted', async () => {
  const grants = [{ role: 'administrator', region: '100000' } as const];
  const { headers } = await addAccount(server.database().db, '演示管理', { grants, demo: true });
  const administering = [...SITE_TRIALS, ...REGION_TRIALS].filter(
    ({ needs }) => typeof needs !== 'string' && needs.every((action) => SCOPE_OF[action] === 'administer'),
  );
  expect(administering.length).toBeGreaterThan(20);
  for (const { route, request } of administering) {
    const { url, ...asked } = await request(fixture);
    const method = route.split(' ')[0] as Method;
    const answer = await server
      .bare()
      .inject({ ...asked, method, url: `/api/v1${url}`, headers: { ...asked.headers, ...headers } });
    expect([route, answer.statusCode]).toEqual([route, 403]);
  }
});

test('an account of the demonstration is not shown what is really reported and not published', async () => {
  const grants = [
    { role: 'statistician', region: HERE } as const,
    { role: 'reviewer', region: '310000' } as const,
  ];
  const { headers } = await addAccount(server.database().db, '演示填报', { grants, demo: true });
  expect((await ask('/reports', headers)).json().items).toEqual([]);
  expect((await ask(`/reports/${fixture.report}`, headers)).statusCode).toBe(403);
  expect((await ask('/milestone-returns', headers)).json().items).toEqual([]);
  expect((await ask(`/files/${fixture.file}`, headers)).statusCode).toBe(404);
  expect((await ask('/uploads', headers)).json().items).toEqual([]);
  expect((await ask(`/uploads/${fixture.upload}`, headers)).statusCode).toBe(404);
});
