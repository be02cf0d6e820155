import { beforeAll, describe, expect, it } from 'vitest';
import { findObservations, vintageAt } from '#db/queries/observations.ts';
import { seed } from '#seeds/seed.ts';
import { useTestDb } from '../setup/db.ts';

const LATEST = Number.MAX_SAFE_INTEGER;
const db = useTestDb();

beforeAll(() => seed(db(), { now: '2026-11-21T08:00:00Z' }));

describe('published figures', () => {
  const output = { indicators: ['industrial_robot_output'], regions: ['100000'] };

  it('keep month and year to date side by side, with the published growth', async () => {
    const found = await findObservations(db(), { ...output, upTo: LATEST });
    const april = found.filter((row) => row.period === '2026-04');
    expect(april).toMatchObject([
      { form: 'period', value: 93246, yoyPercent: 15.1, unit: '套', status: 'published', demo: false },
      { form: 'ytd', value: 323009, yoyPercent: 25.7, unit: '套', status: 'published', demo: false },
    ]);
    expect(april[0]!.sourceUrl).toMatch(/^https:\/\/www\.stats\.gov\.cn\//);
  });

  it.each([
    ['2026-03-16T01:59:59Z', 0],
    ['2026-03-16T02:00:01Z', 1],
    ['2026-05-18T01:59:59Z', 3],
    ['2026-05-18T02:00:01Z', 5],
    ['2026-09-15T16:00:01Z', 13],
  ])('were known at %s as far as they had come out: %i', async (moment, count) => {
    const upTo = await vintageAt(db(), moment);
    expect(await findObservations(db(), { ...output, upTo })).toHaveLength(count);
  });

  it('of the Fujian event stand in the unit of the report', async () => {
    const found = await findObservations(db(), {
      indicators: ['signed_projects'],
      regions: ['350000'],
      upTo: LATEST,
    });
    expect(found).toMatchObject([{ value: 21, unit: '家', form: 'point', period: '2026-Q1' }]);
  });
});
