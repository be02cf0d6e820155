import { beforeAll, expect, it, test } from 'vitest';
import type { CatchUpRule } from '#core/domain/catch-up.ts';
import { seed } from '#seeds/seed.ts';
import { catchUpView } from '#server/services/analysis/catch-up.ts';
import { momentOf } from '#server/services/moment.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, refusal } from '../uploads/setup.ts';
import { allocate, amend, record } from './record.ts';

const db = useTestDb();
const NOW = '2027-02-20T02:00:00.000Z';
const FIRMS = 'leading_firms';
const [PROVINCE, JINAN, QINGDAO, ZIBO] = ['370000', '370100', '370200', '370300'];

/** Three firms are promised and one is there; of the cities one has a part, one only figures, one reported once. */
beforeAll(async () => {
  await seed(db(), { now: NOW });
  await allocate(db(), 'SD-Q1', { [JINAN]: 2 });
  const firms = (region: string, period: string, value: number) => ({
    indicator: FIRMS,
    region,
    period,
    value,
  });
  await record(db(), '2027-01-15T01:00:00Z', [
    firms(PROVINCE, '2026-Q2', 1),
    firms(PROVINCE, '2026-Q3', 1),
    firms(JINAN, '2026-Q2', 0),
    firms(JINAN, '2026-Q3', 1),
    firms(QINGDAO, '2026-Q2', 3),
    firms(QINGDAO, '2026-Q3', 3),
    firms(ZIBO, '2026-Q1', 7),
  ]);
});

async function view(rule: CatchUpRule, target = 'SD-Q1', asOf?: string) {
  const context = contextFor(db(), 'visitor', NOW);
  return catchUpView(context, { target, rule }, await momentOf(context, asOf));
}

test.each<[rule: CatchUpRule, shares: [string, number | null, string | null][]]>([
  [
    'gap',
    [
      [JINAN, 2, null],
      [QINGDAO, null, 'no_part'],
      [ZIBO, null, 'no_figure'],
    ],
  ],
  [
    'size',
    [
      [JINAN, 1, null],
      [QINGDAO, 1, null],
      [ZIBO, null, 'no_figure'],
    ],
  ],
  [
    'pace',
    [
      [JINAN, 2, null],
      [QINGDAO, null, 'no_pace'],
      [ZIBO, null, 'no_figure'],
    ],
  ],
])('by %s, whole firms go to the regions it can know', async (rule, shares) => {
  const found = await view(rule);
  expect([found.gap, found.total, found.rest, found.quartersLeft]).toEqual([2, 2, 0, 5]);
  expect(found.regions.map((one) => [one.region.code, one.share, one.reason])).toEqual(shares);
  expect(found.demo).toBe(false);
});

it('tells what each has to bring a quarter beside its best one', async () => {
  const [jinan] = (await view('gap')).regions;
  expect(jinan).toMatchObject({ part: 2, level: 1, gap: 1, best: 1, perQuarter: 0.4, feasibility: 0.4 });
  expect(jinan!.explanation[0]!.zh).toBe('占100.0%，须再增2家，每季0.4家；历史最好单季1.0家，为其0.40倍。');
});

it('names everybody who was left out', async () => {
  const said = (await view('gap')).explanation.map(({ zh }) => zh);
  expect(said).toEqual([
    '剩余差距2家，按各地距自身目标的差距分给1个地区，合计2家，距期限还有5个季度。',
    '淄博市：缺本期数据，不分配。',
    '青岛市：没有分解到的目标，按差距无从分配。',
  ]);
});

it('answers by the promise of the day', async () => {
  await amend(db(), '2027-02-10T01:00:00Z', 'SD-Q1', { value: 6 });
  expect([(await view('size', 'SD-Q1', '2027-02-01')).gap, (await view('size')).gap]).toEqual([2, 5]);
});

it('knew nothing before anything was reported', async () => {
  expect(await view('size', 'SD-Q1', '2026-12-01')).toMatchObject({
    none: 'no_gap',
    total: null,
    regions: [{}],
  });
});

it('refuses a target that is not known', async () => {
  expect(await refusal(view('gap', 'XX'))).toMatchObject({ code: 'not-found' });
});
