import { beforeAll } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import type { Grant } from '#core/domain/people/permissions.ts';
import { addPeriods, type Period } from '#core/domain/period.ts';
import type { ReportMove, ReportState } from '#core/domain/review/report-moves.ts';
import { type Account, addAccount } from '../../setup/people.ts';
import { type TestServer, useServer } from '../../setup/server.ts';

/** 苏州, whose figures 江苏 reviews. */
export const CITY = '320500';
export const PROVINCE = '320000';
export const SCALE = 'robot_chain_scale';

export interface Answer<Body = ReportView> {
  status: number;
  body: Body & { code: string; detail: string; details: Record<string, unknown> };
}

type Method = 'GET' | 'POST' | 'PUT';

/** A server on which 苏州 reports and 江苏 reviews. */
export function useReporting(env: Record<string, string> = { DEMO: 'off' }) {
  const server = useServer(env);
  const people = new Map<string, Account>();
  let period: Period = '1990-01';

  beforeAll(async () => {
    await add('clerk', '苏填报', [{ role: 'statistician', region: CITY }]);
    await add('second', '苏同事', [{ role: 'statistician', region: CITY }]);
    await add('reviewer', '省审核', [{ role: 'reviewer', region: PROVINCE }]);
  });

  async function add(key: string, name: string, grants: Grant[], demo = false): Promise<Account> {
    const account = await addAccount(server.database().db, name, { grants, demo });
    people.set(key, account);
    return account;
  }

  const person = (key: string) => people.get(key)!;

  async function call<Body = ReportView>(
    who: Account | string,
    method: Method,
    url: string,
    payload?: object,
  ): Promise<Answer<Body>> {
    const { headers } = typeof who === 'string' ? person(who) : who;
    const answer = await server
      .bare()
      .inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  }

  /** A period that no other test reports. */
  function freshPeriod(): Period {
    period = addPeriods(period, 1);
    return period;
  }

  async function open(who: Account | string, place: object = {}): Promise<ReportView> {
    const body = { plan: 'JS', region: CITY, period: freshPeriod(), ...place };
    return expectBody(await call(who, 'POST', '/reports', body));
  }

  /** What `move` and `save` are asked with, by the version that is there. */
  function move(
    who: Account | string,
    { id, version }: Pick<ReportView, 'id' | 'version'>,
    name: ReportMove,
    more: object = {},
  ): Promise<Answer> {
    if (name === 'save') return save(who, { id }, { [`${SCALE}.current`]: `${version}` });
    const note = name === 'return' ? { note: '请核对' } : {};
    return call(who, 'POST', `/reports/${id}/moves`, { move: name, version, ...note, ...more });
  }

  /** @param texts by `indicator.field`; @param seen the version seen of each */
  function save(
    who: Account | string,
    { id }: Pick<ReportView, 'id'>,
    texts: Record<string, string | null>,
    seen = 0,
  ): Promise<Answer> {
    const cells = Object.entries(texts).map(([place, text]) => {
      const [indicator, field] = place.split('.');
      return { indicator, field, text, seen };
    });
    return call(who, 'PUT', `/reports/${id}/cells`, { cells });
  }

  /** A report with one figure that the moves led into a state. */
  async function reportIn(state: ReportState, place: object = {}, clerk: Account | string = 'clerk') {
    let view = await open(clerk, place);
    view = expectBody(await save(clerk, view, { [`${SCALE}.ytd`]: '100', [`${SCALE}.note`]: '已核对无误' }));
    for (const name of PATHS[state]) {
      const who = REVIEWS.includes(name) ? 'reviewer' : clerk;
      view = expectBody(await move(who, view, name));
    }
    return view;
  }

  return { server, add, person, call, open, move, save, reportIn, freshPeriod };
}

export type Reporting = ReturnType<typeof useReporting> & { server: TestServer };

const REVIEWS: readonly ReportMove[] = ['return', 'approve', 'publish'];

const PATHS: Record<ReportState, ReportMove[]> = {
  draft: [],
  submitted: ['submit'],
  returned: ['submit', 'return'],
  approved: ['submit', 'approve'],
  published: ['submit', 'approve', 'publish'],
  discarded: ['discard'],
};

/** The body of an answer that is a success. */
export function expectBody({ status, body }: Answer): ReportView {
  if (status >= 300)
    throw new Error(`${status} ${body.code}: ${body.detail} ${JSON.stringify(body.details)}`);
  return body;
}

/** A cell of a report; undefined where nothing was ever entered. */
export function cellOf(view: ReportView, indicator: string, field: string) {
  return view.lines
    .find((line) => line.indicator.code === indicator)
    ?.cells.find((cell) => cell.field === field);
}
