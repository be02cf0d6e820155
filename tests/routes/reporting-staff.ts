import { beforeAll } from 'vitest';
import type { Role } from '#core/domain/people/permissions.ts';
import { type Account, addAccount } from '../setup/people.ts';
import type { TestServer } from '../setup/server.ts';

const STAFF: readonly [name: string, role: Role, region: string][] = [
  ['济南统计', 'statistician', '370100'],
  ['菏泽统计', 'statistician', '371700'],
  ['省统计', 'statistician', '370000'],
  ['省审核', 'reviewer', '370000'],
  ['省领导', 'leader', '370000'],
  ['省管理', 'administrator', '370000'],
  ['江苏领导', 'leader', '320000'],
];

/** Everybody who takes part in Shandong's reporting, one without a role, and how to ask as one of them. */
export function useStaff(server: TestServer) {
  const people: Record<string, Account> = {};

  beforeAll(async () => {
    const { db } = server.database();
    for (const [name, role, region] of STAFF)
      people[name] = await addAccount(db, name, { grants: [{ role, region }] });
    people.没有权限 = await addAccount(db, '没有权限', { grants: [] });
  });

  return {
    /** @param name null = a visitor */
    async ask<T>(path: string, name: string | null, method = 'GET', payload?: object) {
      const headers = name === null ? {} : people[name]!.headers;
      const answer = await server.bare().inject({
        ...{ method: method as 'GET', url: `/api/v1${path}`, headers },
        ...(payload ? { payload } : {}),
      });
      return { status: answer.statusCode, body: answer.json() as T };
    },
    async asAdministrator<T>(path: string, method = 'GET', payload?: object) {
      const answer = await server.app().inject({
        ...{ method: method as 'GET', url: `/api/v1${path}` },
        ...(payload ? { payload } : {}),
      });
      return { status: answer.statusCode, body: answer.json() as T };
    },
  };
}
