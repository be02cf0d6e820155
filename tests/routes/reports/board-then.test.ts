import { describe, expect, it } from 'vitest';
import type { BoardView, DutyRow, RatesOverTime } from '#core/contract/collections.ts';
import type { FollowUpView, TieRow } from '#core/contract/follow-up.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { CITY, cellOf, SCALE, useReporting } from './setup.ts';

const { server, add, call, open, move, save } = useReporting({});

const ROOT = '100000';
/** A quarter of which the demonstration has no figures. */
const PERIOD = '2026-Q4';
const PLACE = { period: PERIOD, plan: 'JS', region: CITY };

/** The board, the rates and the duties as they stand, or stood. What the reader may do about them has no past. */
async function look(asOf?: string) {
  const query = `plan=JS${asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`}`;
  const board = (await call<BoardView>('manager', 'GET', `/collections?${query}&period=${PERIOD}`)).body;
  const rates = (await call<RatesOverTime>('manager', 'GET', `/collections/rates?${query}`)).body;
  const duties = (await call<{ items: DutyRow[] }>('manager', 'GET', `/collections/duties?${query}`)).body;
  const rows = board.rows.map(({ mayReport: _, mayManage: __, ...row }) => row);
  const items = duties.items.map(({ mayManage: _, ...duty }) => duty);
  return { board: { ...board, rows }, rates, items };
}

describe('who has reported', () => {
  it('stays handed in where a report is opened over figures that came without one', async () => {
    const rowOf = async () =>
      (await call<BoardView>('clerk', 'GET', '/collections?plan=JS&period=2026-Q3')).body.rows.find(
        ({ region }) => region.code === CITY,
      )!;
    const before = await rowOf();
    expect(before).toMatchObject({ state: 'published', direct: true, late: false, correction: null });
    const { id } = await open('clerk', { ...PLACE, period: '2026-Q3' });
    expect(await rowOf()).toEqual({ ...before, correction: 'draft', report: id });
  });

  it('is told as it was after every step', { timeout: 120_000 }, async () => {
    await add('manager', '管理', [{ role: 'administrator', region: ROOT }]);
    const seen: { name: string; at: string; view: Awaited<ReturnType<typeof look>> }[] = [];
    let day = 0;
    const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
      day += 1;
      const at = `2027-01-${String(day).padStart(2, '0')}T09:00:00+08:00`;
      server.setNow(at);
      const done = await act();
      // the end of a minute belongs to it, and that of a day
      seen.push({ name, at: day % 2 === 0 ? at.slice(0, 16) + at.slice(19) : at, view: await look() });
      return done;
    };
    const ok = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
      const { status, body } = await answer;
      expect(status, JSON.stringify(body)).toBeLessThan(300);
      return body;
    };
    const duty = await step(
      'nothing',
      async () => (await look()).items.find((one) => one.region.code === CITY)!,
    );
    const draft = await step('draft', () => open('clerk', PLACE));
    const current = async (id: string) => (await call('clerk', 'GET', `/reports/${id}`)).body;
    const write = async (text: string | null) => {
      const { version = 0 } = cellOf(await current(draft.id), SCALE, 'ytd') ?? {};
      return ok(save('clerk', draft, { [`${SCALE}.ytd`]: text }, version));
    };
    const go = async (who: string, id: string, name: Parameters<typeof move>[2], more = {}) =>
      ok<ReportView>(move(who, await current(id), name, more));
    await step('a cell', () => write('900'));
    await step('explained', async () => {
      const { issues } = await current(draft.id);
      const cells = Object.fromEntries(
        issues.flatMap(({ indicator }) => (indicator === null ? [] : [[`${indicator}.note`, '已核实']])),
      );
      return Object.keys(cells).length === 0 ? null : ok(save('clerk', draft, cells));
    });
    await step('submitted', () => go('clerk', draft.id, 'submit'));
    await step('the lock put off', () =>
      ok(
        call('manager', 'PUT', `/collections/duties/${duty.id}/extensions/${PERIOD}`, {
          until: '2027-04-30',
          reason: '系统维护',
        }),
      ),
    );
    await step('returned', () => go('reviewer', draft.id, 'return'));
    await step('the duty changed', () =>
      ok(
        call('manager', 'PUT', `/collections/duties/${duty.id}`, {
          ...{ onTimeDays: 80, lockDays: 100, firstPeriod: duty.firstPeriod, lastPeriod: null },
        }),
      ),
    );
    await step('emptied', () => write(null));
    await step('put off again', () =>
      ok(
        call('manager', 'PUT', `/collections/duties/${duty.id}/extensions/${PERIOD}`, {
          until: '2027-05-31',
          reason: '再延',
        }),
      ),
    );
    await step('filled again', () => write('901'));
    await step('submitted again', () => go('second', draft.id, 'submit'));
    await step('approved', () => go('reviewer', draft.id, 'approve'));
    await step('published', () => go('reviewer', draft.id, 'publish'));
    const second = await step('a correction', () => open('clerk', { ...PLACE, reason: '漏报' }));
    await step('discarded', () => go('clerk', second.id, 'discard'));
    await step('holidays entered', () =>
      ok(
        call('manager', 'PUT', '/calendar/2027', {
          daysOff: ['2027-01-01'],
          workdays: [],
          source: '国办发明电〔2026〕0号（测试）',
        }),
      ),
    );
    await step('another duty', () =>
      ok(
        call('manager', 'POST', '/collections/duties', {
          ...{ plan: 'JS', region: CITY, cadence: 'year', onTimeDays: 30, lockDays: 60 },
          ...{ firstPeriod: '2025', lastPeriod: null },
        }),
      ),
    );
    expect(new Set(seen.map(({ view }) => JSON.stringify(view.board.rows))).size).toBeGreaterThan(12);
    server.setNow('2027-06-01T09:00:00+08:00');
    for (const { name, at, view } of seen) expect(await look(at), name).toEqual(view);
  });

  it('offers nothing to do about the past', async () => {
    const clerk = (await call<BoardView>('clerk', 'GET', '/collections?plan=JS&asOf=2026-11-01')).body;
    expect(clerk.rows.some(({ mayReport, mayManage }) => mayReport || mayManage)).toBe(false);
  });

  it('refuses what is no moment', async () => {
    expect((await call('clerk', 'GET', '/collections?plan=JS&asOf=gestern')).status).toBe(400);
  });
});

describe('ties of tasks', () => {
  const ties = async (asOf?: string) =>
    (
      await call<{ items: TieRow[] }>(
        'manager',
        'GET',
        `/tasks/SD-T5/indicators${asOf === undefined ? '' : `?asOf=${asOf}`}`,
      )
    ).body.items;
  const board = async (asOf?: string) =>
    (
      await call<FollowUpView>(
        'manager',
        'GET',
        `/analysis/follow-up?plan=SD${asOf === undefined ? '' : `&asOf=${asOf}`}`,
      )
    ).body;

  it('are those of the moment', async () => {
    const tie = async (at: string, indicators: string[], reason: string) => {
      server.setNow(at);
      await call('manager', 'PUT', '/tasks/SD-T5/indicators', { indicators, reason });
      return ties();
    };
    server.setNow('2027-06-02T09:00:00+08:00');
    const first = await ties();
    expect(first.map(({ indicator }) => indicator)).toEqual(['leading_firms']);
    const told = (await board()).unfinished.map(({ task, indicator }) => [task, indicator.code]);
    const both = await tie('2027-06-03T09:00:00+08:00', ['leading_firms', 'robot_mfg_scale'], '加一项');
    const one = await tie('2027-06-04T09:00:00+08:00', ['robot_mfg_scale'], '换一项');
    const none = await tie('2027-06-05T09:00:00+08:00', [], '不再关联');
    expect([both, one, none].map((all) => all.map(({ indicator }) => indicator).sort())).toEqual([
      ['leading_firms', 'robot_mfg_scale'],
      ['robot_mfg_scale'],
      [],
    ]);
    expect(await ties('2027-06-02')).toEqual(first);
    expect(await ties('2027-06-03')).toEqual(both);
    expect(await ties('2027-06-04')).toEqual(one);
    expect(
      (await board('2027-06-02')).unfinished.map(({ task, indicator }) => [task, indicator.code]),
    ).toEqual(told);
    expect((await board()).tasks.withoutIndicator).toBe(
      (await board('2027-06-02')).tasks.withoutIndicator + 1,
    );
  });
});
