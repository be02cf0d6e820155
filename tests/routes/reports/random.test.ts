import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import { REPORT_MOVES, type ReportMove, type ReportState } from '#core/domain/review/report-moves.ts';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { type Answer, CITY, cellOf, SCALE, useReporting } from './setup.ts';

const { server, add, person, call, freshPeriod } = useReporting();

const PEOPLE = ['clerk', 'second', 'reviewer', 'both', 'leader', 'outsider'] as const;
const MAY_WRITE: readonly string[] = ['clerk', 'second', 'both'];
const MAY_REVIEW: readonly string[] = ['reviewer', 'both'];
const REVIEWS: readonly ReportMove[] = ['return', 'approve', 'publish'];

beforeAll(async () => {
  await add('both', '省里两用', [
    { role: 'statistician', region: '320000' },
    { role: 'reviewer', region: '320000' },
  ]);
  await add('leader', '市领导', [{ role: 'leader', region: CITY }]);
  await add('outsider', '宁填报', [{ role: 'statistician', region: '320100' }]);
});

/** What the workflow allows, told once more and in the simplest way: what the server answers is held against it. */
interface Expected {
  state: ReportState;
  text: string;
  submitters: Set<string>;
  recorded: string | null;
}

function expectedOf(model: Expected, who: string, move: ReportMove): number {
  const isReview = REVIEWS.includes(move);
  if (!(isReview ? MAY_REVIEW : MAY_WRITE).includes(who)) return 403;
  if (isReview && model.submitters.has(who)) return 403;
  const from: Record<ReportMove, readonly ReportState[]> = {
    save: ['draft', 'returned'],
    submit: ['draft', 'returned'],
    recall: ['submitted'],
    return: ['submitted', 'approved'],
    approve: ['submitted'],
    publish: ['approved'],
    discard: ['draft', 'returned'],
  };
  return from[move].includes(model.state) ? 200 : 409;
}

function apply(model: Expected, who: string, move: ReportMove, text: string): void {
  const to: Record<ReportMove, ReportState> = {
    save: model.state,
    submit: 'submitted',
    recall: 'draft',
    return: 'returned',
    approve: 'approved',
    publish: 'published',
    discard: 'discarded',
  };
  model.state = to[move];
  if (move === 'save') model.text = text;
  if (move === 'submit') model.submitters.add(who);
  if (move === 'publish') model.recorded = model.text;
}

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  // the moves that lead on are drawn more often, so that walks get somewhere
  move: fc.constantFrom(...REPORT_MOVES, 'submit' as const, 'approve' as const, 'publish' as const),
  value: fc.integer({ min: 1, max: 9999 }),
  stale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

it('whoever moves whatever: no forbidden state is reached, and the record is what was published last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const period = freshPeriod();
      const place = { plan: 'JS', region: CITY, period };
      let model: Expected | null = null;
      let recorded: string | null = null;
      let id = '';
      for (const { who, move, value, stale } of steps) {
        if (model === null || model.state === 'published' || model.state === 'discarded') {
          const reason: { reason?: string } = recorded === null ? {} : { reason: '更正' };
          const { status, body }: Answer = await call('clerk', 'POST', '/reports', { ...place, ...reason });
          expect(status).toBe(201);
          expect(body.reason).toBe(recorded === null ? null : '更正');
          id = body.id;
          const given: string = cellOf(body, SCALE, 'ytd')?.text ?? '1';
          expect(given).toBe(recorded ?? '1');
          const texts = [
            { indicator: SCALE, field: 'ytd', text: given, seen: cellOf(body, SCALE, 'ytd')?.version ?? 0 },
            {
              indicator: SCALE,
              field: 'note',
              text: '已核对无误',
              seen: cellOf(body, SCALE, 'note')?.version ?? 0,
            },
          ].filter(({ field, seen }) => field === 'note' || seen === 0);
          expect((await call('clerk', 'PUT', `/reports/${id}/cells`, { cells: texts })).status).toBe(200);
          model = { state: 'draft', text: given, submitters: new Set(), recorded };
        }
        const { body: before } = await call('clerk', 'GET', `/reports/${id}`);
        const text = String(value);
        const allowed = expectedOf(model, who, move);
        const answer = await attempt(who, before, move, text, stale);
        const missed = stale && move !== 'save' && allowed === 200;
        expect([who, model.state, move, answer], JSON.stringify(steps)).toEqual([
          who,
          model.state,
          move,
          missed ? 409 : allowed,
        ]);
        if (answer === 200) apply(model, who, move, text);
        recorded = model.recorded;
        const { body: after } = await call('clerk', 'GET', `/reports/${id}`);
        expect([after.state, cellOf(after, SCALE, 'ytd')?.text]).toEqual([model.state, model.text]);
        expect(await inRecord(period)).toBe(recorded === null ? null : Number(recorded));
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

async function attempt(
  who: string,
  report: ReportView,
  move: ReportMove,
  text: string,
  stale: boolean,
): Promise<number> {
  const url = `/reports/${report.id}`;
  if (move === 'save') {
    const seen = cellOf(report, SCALE, 'ytd')!.version;
    const cells = [{ indicator: SCALE, field: 'ytd', text, seen }];
    return (await call(person(who), 'PUT', `${url}/cells`, { cells })).status;
  }
  const version = stale ? report.version - 1 : report.version;
  const note = move === 'return' ? { note: '请核对' } : {};
  return (await call(person(who), 'POST', `${url}/moves`, { move, version, ...note })).status;
}

async function inRecord(period: string): Promise<number | null> {
  const { db } = server.database();
  const upTo = await dataVersion(db);
  const found = await findObservations(db, { indicators: [SCALE], regions: [CITY], upTo });
  return found.find((one) => one.period === period && one.form === 'ytd')?.value ?? null;
}
