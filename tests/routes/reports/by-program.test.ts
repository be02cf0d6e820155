import { describe, expect, it } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import { addAccount } from '../../setup/people.ts';
import { cellOf, expectBody, SCALE, useReporting } from './setup.ts';

const { server, call, freshPeriod, move, open, reportIn, save } = useReporting();

const send = (figures: object[], more: object = {}, who = 'clerk') =>
  call(who, 'POST', '/reports/figures', {
    ...{ plan: 'JS', region: '320500', period: freshPeriod(), figures },
    ...more,
  });

it('opens a report, writes numbers as they are, and submits', async () => {
  const { status, body } = await send(
    [
      { indicator: SCALE, current: 0.1, ytd: 1e-7, yoy: -12.5, status: '快报数', note: '已核对无误' },
      { indicator: 'unicorns', current: 3, note: '已核对无误' },
    ],
    { submit: true },
  );
  expect([status, body.state]).toEqual([201, 'submitted']);
  const texts = ['current', 'ytd', 'yoy', 'status'].map((field) => cellOf(body, SCALE, field));
  expect(texts.map((cell) => [cell?.text, cell?.origin])).toEqual([
    ['0.1', 'api'],
    ['0.0000001', 'api'],
    ['-12.5', 'api'],
    ['快报数', 'api'],
  ]);
  expect(body.history.map(({ action }) => action)).toEqual(['report.create', 'report.save', 'report.submit']);
});

it('goes on with the open report: what is not sent stays, null makes blank', async () => {
  const view = await open('clerk');
  const { version } = expectBody(
    await save('second', view, { [`${SCALE}.ytd`]: '5', [`${SCALE}.note`]: '旧' }),
  );
  const { status, body } = await send([{ indicator: SCALE, current: 2, note: null }], {
    ...{ period: view.period, version },
  });
  expect([status, body.id]).toEqual([200, view.id]);
  expect(['ytd', 'current', 'note'].map((field) => cellOf(body, SCALE, field)?.text)).toEqual([
    '5',
    '2',
    null,
  ]);
});

it('does not write over what somebody else entered and it has not seen: both values are told, and nothing is written', async () => {
  const { period, id } = await open('clerk');
  const first = expectBody(await send([{ indicator: SCALE, ytd: 5, current: 2 }], { period }));
  expectBody(await send([{ indicator: SCALE, ytd: 6 }], { period }));
  const corrected = expectBody(await save('second', { id }, { [`${SCALE}.ytd`]: '6.5' }, first.version + 1));
  for (const version of [undefined, first.version]) {
    const refused = await send([{ indicator: SCALE, ytd: 7, current: 3 }], { period, version });
    expect([refused.status, refused.body.details.conflicts]).toEqual([
      409,
      [expect.objectContaining({ field: 'ytd', yours: '7', theirs: '6.5', changedBy: '苏同事' })],
    ]);
  }
  const seen = expectBody(
    await send([{ indicator: SCALE, ytd: 7, current: 3 }], { period, version: corrected.version }),
  );
  expect([cellOf(seen, SCALE, 'ytd')?.text, cellOf(seen, SCALE, 'current')?.text]).toEqual(['7', '3']);
});

describe('is all or nothing', () => {
  it.each<[what: string, figures: object[], path: string, code: string]>([
    [
      'a count with a fraction',
      [
        { indicator: SCALE, ytd: 1 },
        { indicator: 'unicorns', current: 1.5 },
      ],
      'figures[1].current',
      'not-whole',
    ],
    [
      'a word that is no status',
      [{ indicator: SCALE, ytd: 1, status: '大概' }],
      'figures[0].status',
      'unknown-status',
    ],
    [
      'a unit that does not convert',
      [{ indicator: SCALE, ytd: 1, unit: '公里' }],
      'figures[0].unit',
      'unit-mismatch',
    ],
    ['a stock with a total', [{ indicator: 'unicorns', ytd: 2 }], 'figures[0].ytd', 'ytd-not-taken'],
    [
      'an indicator of another plan',
      [{ indicator: 'leading_firms', current: 2 }],
      'figures[0]',
      'indicator-not-in-plan',
    ],
    ['more digits than are kept', [{ indicator: SCALE, ytd: 0.1 + 0.2 }], 'figures[0].ytd', 'not-a-number'],
  ])('%s', async (_, figures, path, code) => {
    const period = freshPeriod();
    const { status, body } = await send(figures, { period });
    expect([status, body.code]).toEqual([422, 'import-rejected']);
    expect(body.details.issues).toMatchObject([{ path, code, severity: 'refused' }]);
    expect(body.detail).toMatch(/\p{Script=Han}/u);
    const listed = await call<{ items: ReportView[] }>('clerk', 'GET', `/reports?period=${period}`);
    expect(listed.body.items).toEqual([]);
  });

  it('one that cannot be submitted is not saved either', async () => {
    const period = freshPeriod();
    const blank = await send([{ indicator: SCALE, note: '没有数' }], { period, submit: true });
    expect([blank.status, blank.body.details.obstacles]).toEqual([422, ['empty']]);
    const listed = await call<{ items: ReportView[] }>('clerk', 'GET', `/reports?period=${period}`);
    expect(listed.body.items).toEqual([]);
  });
});

it('is kept from what a person could not do either', async () => {
  const submitted = await reportIn('submitted');
  const again = await send([{ indicator: SCALE, ytd: 1 }], { period: submitted.period });
  expect([again.status, again.body.code]).toEqual([409, 'conflict']);
  expect((await send([{ indicator: SCALE, ytd: 1 }], { region: '320100' })).status).toBe(403);
  expect((await send([{ indicator: SCALE, ytd: 1 }], {}, 'reviewer')).status).toBe(403);
  expect((await send([{ indicator: SCALE, ytd: 1 }], { region: '000' })).status).toBe(404);
  expect((await send([{ indicator: SCALE, ytd: 1 }], { plan: 'XX' })).status).toBe(404);
  expect((await send([{ indicator: SCALE, ytd: 1 }], { period: '2026-Q4' })).status).toBe(400);
  expect((await send([{ indicator: SCALE, ytd: 1 }], { plan: 'SD' })).status).toBe(400);
  const published = await reportIn('published');
  expect((await send([{ indicator: SCALE, ytd: 1 }], { period: published.period })).status).toBe(400);
  const corrected = await send([{ indicator: SCALE, ytd: 1 }], { period: published.period, reason: '补' });
  expect([corrected.status, corrected.body.revision]).toEqual([201, 2]);
});

it.each<[scopes: ('read' | 'report' | 'review' | 'administer')[], status: number]>([
  [['read'], 403],
  [['review', 'administer'], 403],
  [['report'], 201],
])('a token for %s gets %i', async (scopes, status) => {
  const grants = [{ role: 'statistician', region: '320500' }] as const;
  const account = await addAccount(server.database().db, '程序', { grants, scopes });
  const figures = [{ indicator: SCALE, ytd: 1 }];
  const place = { plan: 'JS', region: '320500', period: freshPeriod() };
  const answer = await call(account, 'POST', '/reports/figures', { ...place, figures });
  expect(answer.status).toBe(status);
});

it('is reviewed like everything else', async () => {
  const sent = expectBody(await send([{ indicator: SCALE, ytd: 7, note: '已核对无误' }], { submit: true }));
  const published = expectBody(await move('reviewer', sent, 'approve', { publish: true }));
  expect(published).toMatchObject({ state: 'published', vintage: expect.any(Number) });
});
