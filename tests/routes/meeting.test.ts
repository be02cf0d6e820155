import { describe, expect, it, test } from 'vitest';
import type { MeetingView } from '#core/contract/meeting.ts';
import type { WhatIfView } from '#core/contract/what-if.ts';
import { addDecimals } from '#core/domain/decimal.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const get = (path: string, headers: Record<string, string> = {}) =>
  server
    .app()
    .inject({ method: 'GET', url: `/api/v1/analysis/${path}`, headers: { host: 'localhost', ...headers } });

async function meeting(query: string, headers: Record<string, string> = {}): Promise<MeetingView> {
  const response = await get(`meeting?${query}`, headers);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const NOBODY = { authorization: '' };

describe('who drags', () => {
  it.each(['SD', 'JS', 'MH'])('in %s the lines add up to the net gap, what is printed too', async (plan) => {
    for (const { lines, gap, shownGap, none } of (await meeting(`plan=${plan}`)).drags) {
      expect(lines.length === 0).toBe(none !== null);
      if (none !== null) continue;
      expect(addDecimals(...lines.map((line) => line.gap))).toBe(gap);
      expect(addDecimals(...lines.map((line) => line.shownGap))).toBe(shownGap);
    }
  });

  it('is what the decomposition of the target says', async () => {
    const { drags } = await meeting('plan=SD');
    const answer = await server.app().inject('/api/v1/progress/decomposition?target=SD-Q2');
    const { unallocated, statisticalDifference, gap, regions } = answer.json();
    const [scale, firms] = drags;
    const of = (step: string) => scale!.lines.find((line) => line.step === step)!.gap;
    expect([scale!.gap, of('unallocated'), of('difference')]).toEqual([
      gap,
      unallocated,
      statisticalDifference,
    ]);
    expect(scale!.lines.filter(({ region }) => region !== null)).toHaveLength(regions.length);
    expect(firms).toMatchObject({ target: 'SD-Q1', none: 'not_shared_out', lines: [] });
  });
});

describe('what changed', () => {
  it('is what the change of each target says, since the day the period before was due', async () => {
    const { changed, since } = await meeting('plan=SD');
    expect(since).toEqual({ day: '2026-07-15', period: '2026-Q2', asked: false });
    const one = (await get(`change?target=SD-Q2&from=${since.day}`)).json();
    expect(changed.targets.find(({ target }) => target === 'SD-Q2')).toEqual(one);
    const all = (await server.app().inject(`/api/v1/changes?since=${since.day}&plan=SD`)).json();
    expect(changed.lights).toEqual(all.lights);
    expect(changed.figures).toEqual(all.counts);
    expect(changed.milestones).toEqual(all.milestones);
  });

  it('or since a moment that was asked for', async () => {
    expect((await meeting('plan=SD&since=2026-02-01')).since).toEqual({
      day: '2026-02-01',
      period: null,
      asked: true,
    });
  });

  it('is told as of a moment', async () => {
    const view = await meeting('plan=SD&asOf=2026-08-20');
    expect([view.asOf, view.period, view.since.day, view.reporting]).toEqual([
      '2026-08-20',
      '2026-Q2',
      '2026-04-15',
      'told',
    ]);
  });
});

describe('what to ask', () => {
  it('heeds late reports for whom may see them, and says so to whom may not', async () => {
    const all = await meeting('plan=SD');
    const rules = (view: MeetingView) => view.questions.map(({ rule }) => rule);
    expect([all.reporting, rules(all).includes('late_report')]).toEqual(['told', true]);
    const nobody = await meeting('plan=SD', NOBODY);
    expect([nobody.reporting, rules(nobody).includes('late_report')]).toEqual(['no_right', false]);
    // what is approved everybody knows: the city without a figure is asked about all the same
    expect(rules(nobody)).toContain('silent');
    expect(rules(all)).not.toContain('silent');
  });

  it('of the regions that one may see only those', async () => {
    const clerk = await addAccount(server.database().db, '王统计', {
      grants: [{ role: 'statistician', region: '370300' }],
    });
    const view = await meeting('plan=SD', clerk.headers);
    expect(view.reporting).toBe('partly');
    const late = view.questions.filter(({ rule }) => rule === 'late_report');
    expect(late.every(({ asked }) => asked.region?.code === '370300')).toBe(true);
  });

  it('names whom to ask and where the number is, in both languages', async () => {
    for (const plan of ['SD', 'JS', 'MH', 'CQ', 'FJ']) {
      for (const { asked, zh, en, door } of (await meeting(`plan=${plan}`)).questions) {
        expect(asked.region !== null || asked.unit !== null).toBe(true);
        expect(zh).toMatch(/？$/);
        expect(en).toMatch(/\?$/);
        expect(en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(zh + en).not.toMatch(/undefined|NaN|null/);
        expect(door.to).toBeTruthy();
      }
    }
  });

  it("Fujian's other unit and Minhang's denominators are among them", async () => {
    const rules = async (plan: string) => (await meeting(`plan=${plan}`)).questions.map(({ rule }) => rule);
    expect(await rules('FJ')).toContain('other_unit');
    expect(await rules('MH')).toContain('no_terms');
  });
});

test.each([
  ['meeting?plan=ZZ', 404, '计划'],
  ['meeting?plan=SD&since=soon', 400, '时点'],
  ['meeting?plan=SD&since=2026-11-01&asOf=2026-08-01', 400, '起点'],
  ['what-if?target=ZZ&percent=-2', 404, '目标'],
  ['what-if?target=SD-Q2&region=320100&percent=-2', 404, '没有分解'],
  ['what-if?target=SD-Q2&percent=-91', 400, 'percent'],
])('%s is refused', async (path, status, says) => {
  const response = await get(path);
  expect([response.statusCode, response.body.includes(says)]).toEqual([status, true]);
});

describe('would it still be green', () => {
  async function whatIf(query: string): Promise<WhatIfView> {
    const response = await get(`what-if?${query}`);
    expect(response.statusCode, response.body).toBe(200);
    return response.json();
  }
  const outcomes = ({ cases }: WhatIfView) =>
    cases.map(({ of, outcome }) => [of, outcome.light, outcome.level]);

  it("2 % off last quarter's figure turns the light, and so does 2 % off the level", async () => {
    const view = await whatIf('target=SD-Q2&percent=-2');
    expect([view.now.light, view.now.level]).toEqual(['green', 386.2]);
    expect(outcomes(view)).toEqual([
      ['figure', 'yellow', 384.064],
      ['level', 'yellow', 378.476],
    ]);
    expect(view.cases[0]!.figure).toMatchObject({
      period: '2026-Q3',
      form: 'period',
      before: 106.8,
      after: 104.664,
    });
  });

  it('just short of where it turns the light holds, just beyond it does not', async () => {
    const { cases } = await whatIf('target=SD-Q2&percent=-2');
    for (const { of, turnsAt } of cases) {
      const at = async (share: number) =>
        (await whatIf(`target=SD-Q2&percent=${share * 100}`)).cases.find((one) => one.of === of)!.outcome
          .light;
      expect(await at(turnsAt! * 0.999)).toBe('green');
      expect(await at(turnsAt! * 1.001)).toBe('yellow');
    }
  });

  it('nothing revised changes nothing, and nothing is kept', async () => {
    const view = await whatIf('target=SD-Q2&percent=0');
    for (const { outcome } of view.cases) expect(outcome).toEqual(view.now);
    const row = (await server.app().inject('/api/v1/progress?target=SD-Q2')).json().items[0];
    expect(row.level).toBe(386.2);
  });

  it('of a region its own part; of a ratio its numerator', async () => {
    expect((await whatIf('target=SD-Q2&region=370300&percent=-5')).region.code).toBe('370300');
    const density = await whatIf('target=JS-Q6&percent=-10');
    expect(density.cases[0]!.figure?.indicator.code).not.toBe(density.indicator.code);
    expect(density.cases[0]!.outcome.level).toBeCloseTo(density.now.level! * 0.9, 6);
  });
});
