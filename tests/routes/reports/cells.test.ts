import { describe, expect, it } from 'vitest';
import type { CellConflict, ReportView } from '#core/contract/reports.ts';
import { cellOf, expectBody, SCALE, useReporting } from './setup.ts';

const { call, open, move, save, reportIn } = useReporting();

describe('two who report the same region', () => {
  it('the second sees both values, and nothing of theirs is written', async () => {
    const report = await open('clerk');
    const first = expectBody(await save('clerk', report, { [`${SCALE}.ytd`]: '52.4' }));
    const second = await save('second', report, { [`${SCALE}.ytd`]: '54.2', [`${SCALE}.yoy`]: '3' });
    expect([second.status, second.body.code]).toEqual([409, 'conflict']);
    const { version, changedAt } = cellOf(first, SCALE, 'ytd')!;
    expect(second.body.details.conflicts).toEqual([
      {
        indicator: SCALE,
        field: 'ytd',
        yours: '54.2',
        theirs: '52.4',
        version,
        changedBy: '苏填报',
        changedAt,
      } satisfies CellConflict,
    ]);
    const { body } = await call('second', 'GET', `/reports/${report.id}`);
    expect([cellOf(body, SCALE, 'ytd')?.text, cellOf(body, SCALE, 'yoy')]).toEqual(['52.4', undefined]);
    // having seen it, the second may decide
    expect((await save('second', report, { [`${SCALE}.ytd`]: '54.2' }, version)).status).toBe(200);
  });

  it('do not disturb each other in different cells', async () => {
    const report = await open('clerk');
    expectBody(await save('clerk', report, { [`${SCALE}.ytd`]: '52.4' }));
    const both = expectBody(await save('second', report, { [`${SCALE}.current`]: '20' }));
    expect([cellOf(both, SCALE, 'ytd'), cellOf(both, SCALE, 'current')]).toMatchObject([
      { text: '52.4', changedBy: '苏填报', origin: 'grid' },
      { text: '20', changedBy: '苏同事' },
    ]);
  });

  it('agree where they wrote the same', async () => {
    const report = await open('clerk');
    const first = expectBody(await save('clerk', report, { [`${SCALE}.ytd`]: '52.4' }));
    const same = expectBody(await save('second', report, { [`${SCALE}.ytd`]: '52.4' }));
    expect([same.version, same.history.length]).toEqual([first.version, first.history.length]);
  });

  it.each<[what: string, theirs: string | null, mine: string | null, status: number]>([
    ['a value over a blank that was cleared meanwhile', null, '7', 409],
    ['a blank over a value that was changed meanwhile', '6', null, 409],
    ['a blank over a blank', null, null, 200],
    ['an empty text over a blank', null, '', 200],
  ])('%s', async (_, theirs, mine, status) => {
    const report = await open('clerk');
    const first = expectBody(await save('clerk', report, { [`${SCALE}.ytd`]: '5' }));
    const { version } = cellOf(first, SCALE, 'ytd')!;
    expectBody(await save('second', report, { [`${SCALE}.ytd`]: theirs }, version));
    expect((await save('clerk', report, { [`${SCALE}.ytd`]: mine }, version)).status).toBe(status);
  });
});

it('both of two who open a report at the same moment get the same one', async () => {
  const place = { plan: 'JS', region: '320500', period: '2026-09' };
  const opened = await Promise.all([
    call('clerk', 'POST', '/reports', place),
    call('second', 'POST', '/reports', place),
  ]);
  expect(opened.map(({ status }) => status).sort()).toEqual([200, 201]);
  expect(opened[0]!.body.id).toBe(opened[1]!.body.id);
});

describe('what is typed is kept as it was typed and read as a workbook reads it', () => {
  it.each<[typed: string, code: string | null, severity: string | null, counts: object]>([
    ['1234.5', null, null, { new: 1, refused: 0 }],
    ['１，２３４．５', 'number-tidied', 'note', { new: 1, refused: 0 }],
    ['1,234.5', 'number-tidied', 'note', { new: 1, refused: 0 }],
    ['…', null, null, { new: 1, refused: 0 }],
    ['未公布', null, null, { new: 1, refused: 0 }],
    ['   ', null, null, { new: 0, refused: 0 }],
    ['31.1%', 'percent-not-taken', 'refused', { new: 0, refused: 1 }],
    ['1.234,5', 'not-a-number', 'refused', { new: 0, refused: 1 }],
    ['约五百', 'not-a-number', 'refused', { new: 0, refused: 1 }],
    ['=1+1', 'formula-cell', 'refused', { new: 0, refused: 1 }],
    ['#REF!', 'error-cell', 'refused', { new: 0, refused: 1 }],
    ['1e6', 'not-a-number', 'refused', { new: 0, refused: 1 }],
  ])('%s', async (typed, code, severity, counts) => {
    const report = await open('clerk');
    const seen = expectBody(
      await save('clerk', report, { [`${SCALE}.ytd`]: typed, [`${SCALE}.status`]: '快报数' }),
    );
    expect(cellOf(seen, SCALE, 'ytd')?.text).toBe(typed);
    expect(seen.counts).toMatchObject(counts);
    const about = seen.issues.filter(({ field }) => field === 'ytd');
    expect(about.find((issue) => issue.code === code)?.severity ?? null).toBe(severity);
    const submitted = await move('clerk', seen, 'submit');
    expect(submitted.status).toBe(typed.trim() === '' || severity === 'refused' ? 422 : 200);
    expect(seen.submittable).toBe(submitted.status === 200);
  });

  it('names the cell of every refusal', async () => {
    const report = await open('clerk');
    const seen = expectBody(
      await save('clerk', report, {
        [`${SCALE}.ytd`]: '5',
        [`${SCALE}.unit`]: '公里',
        'benchmark_scenarios_js.ytd': '1.5',
        'benchmark_scenarios_js.yoy': '-101',
      }),
    );
    const refused = seen.issues.filter(({ severity }) => severity === 'refused');
    expect(refused.map(({ indicator, field, code }) => [indicator, field, code])).toEqual(
      expect.arrayContaining([
        [SCALE, 'unit', 'unit-mismatch'],
        ['benchmark_scenarios_js', 'yoy', 'growth-out-of-range'],
      ]),
    );
  });

  it.each<[what: string, cells: object[], status: number]>([
    ['a zero byte', [{ indicator: SCALE, field: 'note', text: 'a\0b', seen: 0 }], 400],
    ['half a character', [{ indicator: SCALE, field: 'note', text: '\ud842', seen: 0 }], 400],
    ['an unknown indicator', [{ indicator: 'nothing', field: 'note', text: 'a', seen: 0 }], 404],
    ['a field that there is not', [{ indicator: SCALE, field: 'value', text: '1', seen: 0 }], 400],
    ['no cell', [], 400],
    [
      'one cell twice',
      [
        { indicator: SCALE, field: 'ytd', text: '1', seen: 0 },
        { indicator: SCALE, field: 'ytd', text: '2', seen: 0 },
      ],
      400,
    ],
  ])('but not %s', async (_, cells, status) => {
    const report = await open('clerk');
    expect((await call('clerk', 'PUT', `/reports/${report.id}/cells`, { cells })).status).toBe(status);
  });
});

it.each(['submitted', 'approved', 'published', 'discarded'] as const)(
  'nothing is saved into a report that is %s',
  async (state) => {
    const report = await reportIn(state);
    const { version } = cellOf(report, SCALE, 'ytd')!;
    const { status, body } = await save('clerk', report, { [`${SCALE}.ytd`]: '1' }, version);
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(cellOf((await call('clerk', 'GET', `/reports/${report.id}`)).body, SCALE, 'ytd')?.text).toBe(
      '100',
    );
  },
);

describe('questions', () => {
  it('are asked of cells, answered in place, and open until then', async () => {
    const submitted = await reportIn('submitted');
    const questions = [
      { indicator: SCALE, field: 'ytd', question: '比上期少，原因？' },
      { indicator: null, field: null, question: '填报人是谁？' },
    ];
    const returned = expectBody(await move('reviewer', submitted, 'return', { note: undefined, questions }));
    expect(returned).toMatchObject({ state: 'returned', openQuestions: 2, decidedBy: '省审核' });
    const seen = (await call('clerk', 'GET', `/reports/${returned.id}`)).body;
    expect(seen.questions).toMatchObject(questions);
    const early = await move('clerk', seen, 'submit');
    expect([early.status, early.body.details.obstacles]).toEqual([422, ['unanswered']]);
    let view: ReportView = seen;
    for (const { id } of seen.questions) {
      const url = `/reports/${view.id}/questions/${id}/answer`;
      expect((await call('reviewer', 'POST', url, { answer: '替你答' })).status).toBe(403);
      view = expectBody(await call('clerk', 'POST', url, { answer: '口径调整' }));
    }
    expect(view).toMatchObject({ openQuestions: 0, submittable: true });
    expect(view.questions[0]).toMatchObject({ answer: '口径调整', answeredBy: '苏填报' });
    const again = expectBody(await move('clerk', view, 'submit'));
    const late = await call(
      'clerk',
      'POST',
      `/reports/${view.id}/questions/${view.questions[0]!.id}/answer`,
      {
        answer: '改口',
      },
    );
    expect([again.state, late.status]).toEqual(['submitted', 409]);
  });

  it('a return says why, by a note or by a question', async () => {
    const submitted = await reportIn('submitted');
    const plain = await move('reviewer', submitted, 'return', { note: '  ' });
    expect([plain.status, plain.body.code]).toEqual([400, 'invalid-request']);
    expect(expectBody(await move('reviewer', submitted, 'return', { note: '请核对' })).decision).toBe(
      '请核对',
    );
  });

  it('are answered in their own report only', async () => {
    const questions = [{ indicator: null, field: null, question: '？' }];
    const asked = expectBody(await move('reviewer', await reportIn('submitted'), 'return', { questions }));
    const other = await reportIn('returned');
    const url = `/reports/${other.id}/questions/${asked.questions[0]!.id}/answer`;
    expect((await call('clerk', 'POST', url, { answer: '答' })).status).toBe(404);
  });
});
