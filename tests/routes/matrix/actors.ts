import type { FastifyInstance } from 'fastify';
import { type Rights, ROLES, type Role } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { region, regionClosure } from '#db/schema/index.ts';
import { addAccount } from '../../setup/people.ts';
import { addPerson, signIn } from '../../setup/sign-in.ts';

/** 闵行: what every request that concerns one region concerns. */
export const HERE: RegionCode = '310112';

/** Where a role is granted, seen from the region that a request concerns. */
export const RELATIONS = {
  'the region itself': HERE,
  'the region above': '310000',
  'a region below': '310112103',
  'the region beside': '310115',
  'another province': '370000',
  'the whole site': '100000',
} as const;
export type Relation = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as Relation[];

/** Each role, signed in and by a token for reading; before them those who have none. */
export const PARTS = [
  'visitor',
  'nobody yet',
  ...ROLES,
  ...ROLES.map((role) => `${role} by a token for reading` as const),
] as const;
export type Part = (typeof PARTS)[number];

/** Somebody who tries everything. */
export interface Tester {
  part: Part;
  relation: Relation;
  rights: Rights;
  /** Null for a visitor. */
  personId: string | null;
  headers: Record<string, string>;
}

/** A second district of 上海, so that the first has one beside it. */
export async function addRegionBeside(db: Db): Promise<void> {
  const known = await db.select({ id: region.id, code: region.code }).from(region);
  const idOf = (code: RegionCode) => known.find((one) => one.code === code)!.id;
  const row = { name: '浦东新区', shortName: '浦东', kind: 'county', parentId: idOf('310000') } as const;
  const [added] = await db
    .insert(region)
    .values({ code: RELATIONS['the region beside'], ...row })
    .returning({ id: region.id });
  const descendantId = added!.id;
  const above = [descendantId, idOf('310000'), idOf('100000')];
  await db
    .insert(regionClosure)
    .values(above.map((ancestorId, depth) => ({ ancestorId, descendantId, depth })));
}

/** Everybody: every part in every relation. Who has no role is the same in each. */
export async function addTesters(db: Db, app: FastifyInstance): Promise<Tester[]> {
  const nobody = await signedIn(db, app, 'matrix-nobody', []);
  const testers: Tester[] = [];
  for (const relation of RELATION_NAMES) {
    testers.push({
      ...{ part: 'visitor', relation, headers: {}, personId: null },
      rights: { grants: [], scopes: null },
    });
    testers.push({ part: 'nobody yet', relation, ...nobody });
    for (const role of ROLES) {
      const grants = [{ role, region: RELATIONS[relation] }];
      const account = await signedIn(db, app, `matrix-${role}-${RELATIONS[relation]}`, grants);
      testers.push({ part: role, relation, ...account });
      const { headers, personId } = await addAccount(db, '只读程序', { grants, scopes: ['read'] });
      const rights: Rights = { grants, scopes: ['read'] };
      testers.push({ part: `${role} by a token for reading`, relation, rights, personId, headers });
    }
  }
  return testers;
}

async function signedIn(
  db: Db,
  app: FastifyInstance,
  username: string,
  grants: { role: Role; region: RegionCode }[],
): Promise<Pick<Tester, 'rights' | 'personId' | 'headers'>> {
  const personId = await addPerson(db, username, { grants });
  return { rights: { grants, scopes: null }, personId, headers: { cookie: await signIn(app, username) } };
}
