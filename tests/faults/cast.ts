import { ROOT_REGION, type Role } from '#core/domain/people/permissions.ts';
import type { Db } from '#db/client.ts';
import { addAccount } from '../setup/people.ts';

/** 苏州, whose figures 江苏 reviews. */
export const CITY = '320500';

const PARTS = {
  clerk: ['苏填报', 'statistician', CITY],
  reviewer: ['省审核', 'reviewer', '320000'],
  writer: ['李编写', 'statistician', '370000'],
  checker: ['王核稿', 'reviewer', '370000'],
  leader: ['赵签发', 'leader', '370000'],
  administrator: ['张管理', 'administrator', ROOT_REGION],
} as const satisfies Record<string, readonly [string, Role, string]>;

export type Part = keyof typeof PARTS;

/** By which headers each part is played. */
export type Cast = Record<Part, { authorization: string }>;

/** Everybody who reports, reviews, writes briefings, issues them and imports. */
export async function addCast(db: Db): Promise<Cast> {
  const cast: Partial<Cast> = {};
  for (const [part, [name, role, region]] of Object.entries(PARTS))
    cast[part as Part] = (await addAccount(db, name, { grants: [{ role, region }] })).headers;
  return cast as Cast;
}
