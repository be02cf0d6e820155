import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { NewPersonBody } from '#core/contract/managed-people.ts';
import { type Grant, ROOT_REGION, type Role } from '#core/domain/people/permissions.ts';
import { findChainFaults } from '#db/queries/audit.ts';
import { auditEntry, roleGrant } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { type Actor, COMMAND, type ServiceContext, VISITOR } from '#server/services/context.ts';
import { changePerson } from '#server/services/people/change.ts';
import { createPerson } from '#server/services/people/create.ts';
import { disablePerson, enablePerson } from '#server/services/people/disable.ts';
import { endSessionsOf } from '#server/services/people/end-sessions.ts';
import { grantRole, revokeRole } from '#server/services/people/grants.ts';
import { listPeople } from '#server/services/people/list.ts';
import { offerLink } from '#server/services/people/offer-link.ts';
import { useTestDb } from '../../setup/db.ts';
import { actor, addAccount } from '../../setup/people.ts';

const NOW = '2026-11-21T08:00:00.000Z';
const db = useTestDb();
const as = (who: Actor): ServiceContext => ({ db: db(), now: () => new Date(NOW), actor: who });
const grant = (role: Role, region: string): Grant => ({ role, region });

const SITE = actor('全站管理员', grant('administrator', ROOT_REGION));
const SHANDONG = actor('山东管理员', grant('administrator', '370000'));
const JINAN = actor('济南管理员', grant('administrator', '370100'));
const TWO_CITIES = actor('两市管理员', grant('administrator', '370100'), grant('administrator', '320500'));

beforeAll(() => seed(db(), { now: NOW }));

const body = (more: Partial<NewPersonBody> = {}): NewPersonBody => ({
  name: '赵统计',
  username: `u-${randomUUID().slice(0, 8)}`,
  ...more,
});
const somebody = async (...grants: Grant[]) => (await createPerson(as(SITE), body({ grants }))).person;

describe('whom an administrator manages: those all of whose roles lie within', () => {
  const rows: [string, Grant[], Record<'SITE' | 'SHANDONG' | 'JINAN' | 'TWO_CITIES', string>][] = [
    ['nobody’s yet', [], { SITE: 'yes', SHANDONG: 'yes', JINAN: 'yes', TWO_CITIES: 'yes' }],
    [
      'a city’s statistician',
      [grant('statistician', '370100')],
      { SITE: 'yes', SHANDONG: 'yes', JINAN: 'yes', TWO_CITIES: 'yes' },
    ],
    [
      'another city’s',
      [grant('statistician', '370200')],
      { SITE: 'yes', SHANDONG: 'yes', JINAN: 'not-found', TWO_CITIES: 'not-found' },
    ],
    [
      'a province’s reviewer',
      [grant('reviewer', '370000')],
      { SITE: 'yes', SHANDONG: 'yes', JINAN: 'not-found', TWO_CITIES: 'not-found' },
    ],
    [
      'of two provinces',
      [grant('statistician', '370100'), grant('statistician', '320500')],
      { SITE: 'yes', SHANDONG: 'forbidden', JINAN: 'forbidden', TWO_CITIES: 'yes' },
    ],
    [
      'a leader of everything who also reports here',
      [grant('leader', ROOT_REGION), grant('statistician', '370100')],
      { SITE: 'yes', SHANDONG: 'forbidden', JINAN: 'forbidden', TWO_CITIES: 'forbidden' },
    ],
    [
      'the province’s own administrator',
      [grant('administrator', '370000')],
      { SITE: 'yes', SHANDONG: 'yes', JINAN: 'not-found', TWO_CITIES: 'not-found' },
    ],
  ];
  const administrators = { SITE, SHANDONG, JINAN, TWO_CITIES };

  test.each(rows)('%s', async (_, grants, expected) => {
    for (const [name, who] of Object.entries(administrators)) {
      const { id } = await somebody(...grants);
      const outcome = await changePerson(as(who), id, { name: '改名', organisation: null, email: null }).then(
        () => 'yes',
        ({ code }) => code,
      );
      expect([name, outcome]).toEqual([name, expected[name as keyof typeof expected]]);
      const row = (await listPeople(as(who))).find((one) => one.id === id);
      expect(row?.manageable ?? 'not-found').toBe(
        outcome === 'forbidden' ? false : outcome === 'yes' || outcome,
      );
    }
  });

  test.each<[string, Actor, string]>([
    ['a visitor', VISITOR, 'unauthenticated'],
    ['a leader', actor('领导', grant('leader', ROOT_REGION)), 'forbidden'],
    ['a statistician', actor('统计员', grant('statistician', ROOT_REGION)), 'forbidden'],
    ['a reviewer', actor('审核员', grant('reviewer', ROOT_REGION)), 'forbidden'],
    ['an administrator’s token for reports', { ...SITE, scopes: ['read', 'report'] }, 'forbidden'],
  ])('%s manages nobody', async (_, who, code) => {
    const { id } = await somebody();
    const refused = { code };
    await expect(listPeople(as(who))).rejects.toMatchObject(refused);
    await expect(createPerson(as(who), body())).rejects.toMatchObject(refused);
    await expect(grantRole(as(who), id, grant('leader', '370100'))).rejects.toMatchObject(refused);
    await expect(disablePerson(as(who), id)).rejects.toMatchObject(refused);
    await expect(offerLink(as(who), id)).rejects.toMatchObject(refused);
    await expect(endSessionsOf(as(who), id)).rejects.toMatchObject(refused);
  });
});

describe('granting', () => {
  test.each<[string, Actor, string, string]>([
    ['the province’s administrator', SHANDONG, '370000', 'yes'],
    ['the province’s administrator', SHANDONG, '370100', 'yes'],
    ['the province’s administrator', SHANDONG, '320500', 'forbidden'],
    ['the province’s administrator', SHANDONG, ROOT_REGION, 'forbidden'],
    ['a city’s administrator', JINAN, '370000', 'forbidden'],
    ['the site’s administrator', SITE, ROOT_REGION, 'yes'],
    ['the site’s administrator', SITE, 'nowhere', 'forbidden'],
  ])('%#: %s, for %s', async (_, who, region, expected) => {
    const outcome = async (asked: Promise<unknown>) =>
      asked.then(
        () => 'yes',
        ({ code }) => code,
      );
    const { id } = await somebody();
    expect(await outcome(grantRole(as(who), id, grant('administrator', region)))).toBe(expected);
    const withRole = body({ grants: [grant('leader', region)] });
    expect(await outcome(createPerson(as(who), withRole))).toBe(expected);
  });

  it('gives a role once, takes it away once, and says who gave it', async () => {
    const { id } = await somebody();
    const row = await grantRole(as(SHANDONG), id, grant('statistician', '370100'));
    expect(row.grants).toMatchObject([
      { role: 'statistician', region: '370100', regionName: '济南市', grantedBy: '山东管理员' },
    ]);
    const again = grantRole(as(SHANDONG), id, grant('statistician', '370100'));
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    const grantId = row.grants[0]!.id;
    expect((await revokeRole(as(JINAN), id, grantId)).grants).toEqual([]);
    await expect(revokeRole(as(JINAN), id, grantId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes no role of somebody else by its number', async () => {
    const [mine, theirs] = [await somebody(), await somebody(grant('reviewer', ROOT_REGION))];
    const number = theirs.grants[0]!.id;
    await expect(revokeRole(as(SHANDONG), mine.id, number)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('oneself', () => {
  it('cannot be given a role, lose one, be stopped, or be sent a link', async () => {
    const account = await addAccount(db(), '自己', { grants: [grant('administrator', '370000')] });
    const me: Actor = { ...SHANDONG, personId: account.personId };
    const [own] = (await listPeople(as(me))).filter(({ id }) => id === account.personId);
    const refused = { code: 'forbidden', message: expect.stringContaining('自己') };
    const id = account.personId;
    await expect(grantRole(as(me), id, grant('leader', '370000'))).rejects.toMatchObject(refused);
    await expect(revokeRole(as(me), id, own!.grants[0]!.id)).rejects.toMatchObject(refused);
    await expect(disablePerson(as(me), id)).rejects.toMatchObject(refused);
    await expect(offerLink(as(me), id)).rejects.toMatchObject(refused);
  });
});

describe('the last administrator of the site', () => {
  it('is neither stopped nor loses that role, until there is another', async () => {
    await db().delete(roleGrant);
    const only = await somebody(grant('administrator', ROOT_REGION), grant('leader', '370000'));
    const [site, leader] = only.grants;
    const last = { code: 'conflict', message: expect.stringContaining('最后一位') };
    await expect(disablePerson(as(COMMAND), only.id)).rejects.toMatchObject(last);
    await expect(revokeRole(as(COMMAND), only.id, site!.id)).rejects.toMatchObject(last);
    await revokeRole(as(COMMAND), only.id, leader!.id);

    const other = await somebody(grant('administrator', ROOT_REGION));
    await disablePerson(as(COMMAND), other.id);
    await expect(disablePerson(as(COMMAND), only.id)).rejects.toMatchObject(last); // one who is stopped is no help
    await enablePerson(as(COMMAND), other.id);
    await revokeRole(as(COMMAND), only.id, site!.id);
    await expect(disablePerson(as(COMMAND), other.id)).rejects.toMatchObject(last);
  });

  it('two who would stop each other at the same moment do not both succeed', async () => {
    await db().delete(roleGrant);
    const two = [
      await somebody(grant('administrator', ROOT_REGION)),
      await somebody(grant('administrator', ROOT_REGION)),
    ];
    const outcomes = await Promise.allSettled(
      two.map(({ id }, index) => disablePerson(as({ ...SITE, personId: two[1 - index]!.id }), id)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('all of this is on record, in a chain that holds', async () => {
  const actions = new Set((await db().select().from(auditEntry)).map(({ action }) => action));
  for (const action of ['create', 'change', 'grant', 'revoke', 'disable', 'enable'])
    expect([...actions]).toContain(`people.${action}`);
  expect(await findChainFaults(db())).toEqual([]);
});
