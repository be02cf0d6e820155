import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NewPersonBody } from '#core/contract/managed-people.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { auditEntry, oneTimeLink } from '#db/schema/index.ts';
import { insertDemoPeople } from '#seeds/demo/people.ts';
import { seed } from '#seeds/seed.ts';
import type { Actor, ServiceContext } from '#server/services/context.ts';
import { changePerson } from '#server/services/people/change.ts';
import { createPerson } from '#server/services/people/create.ts';
import { disablePerson, enablePerson } from '#server/services/people/disable.ts';
import { grantRole } from '#server/services/people/grants.ts';
import { listPeople } from '#server/services/people/list.ts';
import { offerLink } from '#server/services/people/offer-link.ts';
import { useTestDb } from '../../setup/db.ts';
import { ADMINISTRATOR as SITE } from '../../setup/people.ts';

const NOW = '2026-11-21T08:00:00.000Z';
const db = useTestDb();
const as = (who: Actor): ServiceContext => ({ db: db(), now: () => new Date(NOW), actor: who });

beforeAll(async () => {
  await seed(db(), { now: NOW });
  await db().transaction((tx) => insertDemoPeople(tx, NOW));
});

const body = (more: Partial<NewPersonBody> = {}): NewPersonBody => ({
  name: '赵统计',
  username: `u-${randomUUID().slice(0, 8)}`,
  ...more,
});

describe('accounts', () => {
  it('begin with a link that works for seven days and is kept as a hash', async () => {
    const { person, link } = await createPerson(as(SITE), body({ email: 'Zhao@Example.gov.cn' }));
    expect(person).toMatchObject({ email: 'zhao@example.gov.cn', hasPassword: false, lastSignInAt: null });
    expect(link).toMatchObject({ kind: 'invitation', expiresAt: '2026-11-28T08:00:00.000Z' });
    expect(person.linkUntil).toBe(link.expiresAt);
    const kept = await db().select().from(oneTimeLink);
    expect(JSON.stringify(kept)).not.toContain(link.secret);
    expect(JSON.stringify(await db().select().from(auditEntry))).not.toContain(link.secret);
  });

  it('have one user name and one address each', async () => {
    const first = body({ email: 'one@example.cn' });
    const { person } = await createPerson(as(SITE), first);
    const taken = createPerson(as(SITE), body({ username: first.username.toUpperCase() }));
    await expect(taken).rejects.toMatchObject({ code: 'conflict', details: { field: 'username' } });
    const mail = createPerson(as(SITE), body({ email: 'ONE@example.cn' }));
    await expect(mail).rejects.toMatchObject({ code: 'conflict', details: { field: 'email' } });
    const same = { name: '同一人', organisation: null, email: 'one@example.cn' };
    expect(await changePerson(as(SITE), person.id, same)).toMatchObject(same);
    await expect(createPerson(as(SITE), body({ username: '中文名' }))).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('of the demonstration are shown and left alone', async () => {
    const demo = (await listPeople(as(SITE))).find((one) => one.demo)!;
    expect(demo).toMatchObject({ manageable: false, hasPassword: false, email: null });
    const alone = { code: 'conflict', message: expect.stringContaining('演示') };
    await expect(offerLink(as(SITE), demo.id)).rejects.toMatchObject(alone);
    await expect(
      grantRole(as(SITE), demo.id, { role: 'administrator', region: ROOT_REGION }),
    ).rejects.toMatchObject(alone);
    await expect(disablePerson(as(SITE), demo.id)).rejects.toMatchObject(alone);
  });

  it('that are stopped get no link, and their links are void', async () => {
    const { id } = (await createPerson(as(SITE), body())).person;
    const before = await db().$count(oneTimeLink);
    await disablePerson(as(SITE), id);
    expect(await db().$count(oneTimeLink)).toBe(before - 1);
    await expect(offerLink(as(SITE), id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(disablePerson(as(SITE), id)).rejects.toMatchObject({ code: 'conflict' });
    await enablePerson(as(SITE), id);
    await expect(enablePerson(as(SITE), id)).rejects.toMatchObject({ code: 'conflict' });
    expect((await offerLink(as(SITE), id)).kind).toBe('invitation');
  });
});
