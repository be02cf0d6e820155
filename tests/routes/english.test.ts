import { describe, expect, it, test } from 'vitest';
import type { Problem } from '#core/contract/common.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const HAN = /\p{Script=Han}/u;

async function refused(
  language: string | null,
  url: string,
  method: 'GET' | 'POST' | 'PUT' = 'GET',
  payload?: object,
) {
  const headers = language === null ? {} : { 'accept-language': language };
  const answer = await server.app().inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { answer, problem: answer.json<Problem>() };
}

test.each<[string, 'GET' | 'POST' | 'PUT', object | undefined, string, string]>([
  ['/api/v1/plans/XX', 'GET', undefined, '没有编码为“XX”的计划', 'There is no plan “XX”.'],
  [
    '/api/v1/nowhere',
    'GET',
    undefined,
    '没有这个地址：GET /api/v1/nowhere',
    'There is no such address: GET /api/v1/nowhere',
  ],
  [
    '/api/v1/progress?asOf=gestern',
    'GET',
    undefined,
    '“gestern”不是一个时点：应写成 2026-08-01 或 2026-08-01T10:00:00+08:00',
    '“gestern” is no moment: write 2026-08-01 or 2026-08-01T10:00:00+08:00.',
  ],
  [
    '/api/v1/session',
    'POST',
    { username: 'nobody-at-all', password: 'a wrong one, I fear' },
    '用户名或密码不正确，或账号已停用。',
    'The user name or the password is wrong, or the account is stopped.',
  ],
])('%s is refused in the language that was asked for', async (url, method, payload, zh, en) => {
  const asked = async (language: string | null) => {
    const { answer, problem } = await refused(language, url, method, payload);
    return [problem.detail, answer.headers['content-language'], answer.headers.vary];
  };
  expect(await asked(null)).toEqual([zh, 'zh', 'accept-language']);
  expect(await asked('zh-CN,en;q=0.5')).toEqual([zh, 'zh', 'accept-language']);
  expect(await asked('en-GB,en;q=0.9,zh;q=0.1')).toEqual([en, 'en', 'accept-language']);
});

describe('what a schema refuses', () => {
  it('is told in English as well, places and all', async () => {
    const { problem } = await refused('en', '/api/v1/collections/duties', 'POST', { region: 1 });
    expect(problem.title).toBe('The request is wrong');
    expect(problem.detail).toMatch(/^The body is not as agreed: /);
    expect(problem.detail).not.toMatch(HAN);
  });

  it('is told of a definition by every place', async () => {
    const { problem } = await refused('en', '/api/v1/plans', 'POST', { code: 1 });
    expect(problem.detail).not.toMatch(HAN);
    expect(problem.detail).toContain('places in all');
  });
});
