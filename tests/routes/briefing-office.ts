import { beforeAll, expect } from 'vitest';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import type { PaperFormat } from '#core/domain/briefing/life/paper.ts';
import { type Account, addAccount } from '../setup/people.ts';
import type { TestServer } from '../setup/server.ts';

export type Who = 'clerk' | 'reviewer' | 'leader' | 'elsewhere';

/** Those who write, check and issue the briefings of Shandong, and what they do; somebody else's clerk beside them. */
export function useOffice(server: TestServer) {
  const people = {} as Record<Who, Account>;

  beforeAll(async () => {
    const { db } = server.database();
    const add = async (
      who: Who,
      name: string,
      role: 'statistician' | 'reviewer' | 'leader',
      region: string,
    ) => {
      people[who] = await addAccount(db, name, { grants: [{ role, region }] });
    };
    await add('clerk', '李编写', 'statistician', '370000');
    await add('reviewer', '王核稿', 'reviewer', '370000');
    await add('leader', '赵签发', 'leader', '370000');
    await add('elsewhere', '江苏统计', 'statistician', '320000');
  });

  async function ask<T = IssueView>(
    who: Who | null,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ): Promise<{ status: number; body: T & { detail: string; code: string } }> {
    const answer = await server.bare().inject({
      ...{ method, url: `/api/v1${url}`, headers: who ? people[who].headers : {} },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json() };
  }

  const draftOf = (period: string, who: Who = 'clerk') =>
    ask(who, 'POST', '/briefing-issues', { plans: ['SD'], region: null, period, language: 'zh' });
  const move = (who: Who, { id, version }: IssueView, step: string, note?: string) =>
    ask(who, 'POST', `/briefing-issues/${id}/moves`, { move: step, version, ...(note ? { note } : {}) });
  const write = (who: Who, { id, version }: IssueView, section: string, text: string | null) =>
    ask(who, 'PUT', `/briefing-issues/${id}/passages/${section}`, { text, version });
  const look = async (id: string, who: Who = 'clerk') =>
    (await ask(who, 'GET', `/briefing-issues/${id}`)).body;

  async function issued(period: string): Promise<IssueView> {
    const { body } = await draftOf(period);
    const checked = await move('reviewer', body, 'check');
    return (await move('leader', checked.body, 'issue')).body;
  }

  /** Once some of its files are made; the page's own unless others are named. */
  async function withFiles(id: string, wanted: readonly PaperFormat[] = ['pdf', 'png']): Promise<IssueView> {
    const made = async () => {
      const { files } = await look(id);
      return files.filter(({ state }) => state === 'made').map(({ format }) => format);
    };
    await expect.poll(made, { timeout: 110_000, interval: 300 }).toEqual(expect.arrayContaining([...wanted]));
    return look(id);
  }

  async function revise(value: number) {
    const answer = await server.app().inject({
      method: 'POST',
      url: '/api/v1/observations',
      payload: {
        recorder: '山东省统计局',
        observations: [
          { indicator: 'robot_mfg_scale', region: '370000', period: '2026-Q2', form: 'ytd', value },
        ],
      },
    });
    expect(answer.body).toContain('vintage');
    return answer;
  }
  return { people, ask, draftOf, move, write, look, issued, withFiles, revise };
}
