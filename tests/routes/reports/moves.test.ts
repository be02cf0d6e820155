import { describe, expect, it } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import { ROLES, type Role } from '#core/domain/people/permissions.ts';
import {
  REPORT_MOVES,
  REPORT_STATES,
  type ReportMove,
  type ReportState,
} from '#core/domain/review/report-moves.ts';
import { CITY, expectBody, PROVINCE, useReporting } from './setup.ts';

const { server, add, person, move, reportIn, call, open, save } = useReporting();

/** Every pair that leads somewhere, written out: what is not here is refused. */
const LEADS: Record<ReportState, Partial<Record<ReportMove, ReportState>>> = {
  draft: { save: 'draft', submit: 'submitted', discard: 'discarded' },
  submitted: { recall: 'draft', return: 'returned', approve: 'approved' },
  returned: { save: 'returned', submit: 'submitted', discard: 'discarded' },
  approved: { publish: 'published', return: 'returned' },
  published: {},
  discarded: {},
};

const REVIEWS: readonly ReportMove[] = ['return', 'approve', 'publish'];

describe.each(REPORT_STATES)('a report that is %s', (state) => {
  it.each(REPORT_MOVES)('%s', async (name) => {
    const { id } = await reportIn(state);
    const who = REVIEWS.includes(name) ? 'reviewer' : 'clerk';
    const leads = LEADS[state][name];
    const { body: report } = await call(who, 'GET', `/reports/${id}`);
    expect(report.moves.includes(name)).toBe(leads !== undefined);
    const { status, body } = await move(who, report, name);
    if (leads === undefined) {
      expect([status, body.code, body.details.state]).toEqual([409, 'conflict', state]);
      expect((await call(who, 'GET', `/reports/${id}`)).body).toEqual(report);
      return;
    }
    expect([status, body.state]).toEqual([200, leads]);
    expect(body.version).toBe(report.version + 1);
    expect(body.history.at(-1)?.action).toBe(`report.${name}`);
  });
});

/** Where somebody's role was granted, seen from 苏州 or 江苏, whose report it is. */
const RELATIONS = {
  'the region itself': { report: CITY, granted: CITY },
  'the region above': { report: CITY, granted: PROVINCE },
  'the whole site': { report: CITY, granted: '100000' },
  'a region beside': { report: CITY, granted: '320100' },
  'another province': { report: CITY, granted: '370000' },
  'a region below': { report: PROVINCE, granted: CITY },
} as const;
type Relation = keyof typeof RELATIONS;

const WRITES: Relation[] = ['the region itself', 'the region above', 'the whole site'];
const REVIEWED_FROM: Relation[] = ['the region above', 'the whole site'];

function mayMove(role: Role, relation: Relation, name: ReportMove): boolean {
  if (REVIEWS.includes(name)) return role === 'reviewer' && REVIEWED_FROM.includes(relation);
  return role === 'statistician' && WRITES.includes(relation);
}

const FROM: Record<ReportMove, ReportState> = {
  save: 'draft',
  submit: 'draft',
  recall: 'submitted',
  return: 'submitted',
  approve: 'submitted',
  publish: 'approved',
  discard: 'draft',
};

/** Reports that wait for a move: a refused one leaves them as they were. */
const waiting = new Map<string, ReportView>();

async function waitingFor(name: ReportMove, region: string): Promise<ReportView> {
  const key = `${FROM[name]} ${region}`;
  const known = waiting.get(key);
  if (known) return known;
  const people = {
    clerk: await add('anybody', '某填报', [{ role: 'statistician', region: '100000' }]),
    reviewer: await add('nobody', '某审核', [{ role: 'reviewer', region: '100000' }]),
  };
  let view = await open(people.clerk, { region });
  view = expectBody(
    await save(people.clerk, view, { 'robot_chain_scale.ytd': '1', 'robot_chain_scale.note': '已核对无误' }),
  );
  if (FROM[name] !== 'draft') view = expectBody(await move(people.clerk, view, 'submit'));
  if (FROM[name] === 'approved') view = expectBody(await move(people.reviewer, view, 'approve'));
  waiting.set(key, view);
  return view;
}

describe.each(ROLES)('a %s', (role) => {
  describe.each(Object.keys(RELATIONS) as Relation[])('of %s', (relation) => {
    it.each(REPORT_MOVES)('%s', async (name) => {
      const { report: region, granted } = RELATIONS[relation];
      const key = `${role} ${granted}`;
      const who = person(key) ?? (await add(key, key, [{ role, region: granted }]));
      const report = await waitingFor(name, region);
      const { status, body } = await move(who, report, name);
      if (!mayMove(role, relation, name)) {
        expect([status, body.code]).toEqual([403, 'forbidden']);
        return;
      }
      expect([status, body.detail]).toEqual([200, undefined]);
      waiting.delete(`${FROM[name]} ${region}`);
    });
  });
});

describe('nobody reviews what they submitted', () => {
  it.each<[what: string, move: ReportMove, state: ReportState]>([
    ['returns', 'return', 'submitted'],
    ['approves', 'approve', 'submitted'],
    ['publishes', 'publish', 'approved'],
  ])('%s', async (_, name, state) => {
    const both = await add('both', '省里两用', [
      { role: 'statistician', region: PROVINCE },
      { role: 'reviewer', region: PROVINCE },
    ]);
    const report = await reportIn(state, {}, both);
    const own = await move(both, report, name);
    expect([own.status, own.body.detail]).toEqual([403, expect.stringContaining('自己提交')]);
    expect((await move('reviewer', report, name)).status).toBe(200);
  });

  it('not even after somebody else submitted it again', async () => {
    const both = await add('both', '省里两用', [
      { role: 'statistician', region: PROVINCE },
      { role: 'reviewer', region: PROVINCE },
    ]);
    const first = await reportIn('submitted', {}, both);
    const recalled = expectBody(await move('second', first, 'recall'));
    const again = expectBody(await move('second', recalled, 'submit'));
    expect((await move(both, again, 'approve')).status).toBe(403);
  });
});

it('refuses a move by whoever has not seen the newest version', async () => {
  const report = await reportIn('draft');
  const saved = expectBody(await save('second', report, { 'robot_chain_scale.current': '40' }));
  const late = await move('clerk', report, 'submit');
  expect([late.status, late.body.details.version]).toEqual([409, saved.version]);
  expect((await move('clerk', saved, 'submit')).status).toBe(200);
});

it('is nothing for those who have not signed in', async () => {
  const report = await reportIn('draft');
  for (const [method, url] of [
    ['GET', '/reports'],
    ['GET', `/reports/${report.id}`],
    ['POST', `/reports/${report.id}/moves`],
  ] as const) {
    const payload = method === 'POST' ? { payload: { move: 'submit', version: report.version } } : {};
    const answer = await server.bare().inject({ method, url: `/api/v1${url}`, ...payload });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated']);
  }
});
