import { describe, expect, it } from 'vitest';
import { vintage } from '#db/schema/index.ts';
import { submissionIdOf } from '#seeds/batches.ts';
import { seed } from '#seeds/seed.ts';
import { useTestDb } from '../setup/db.ts';

const NOW = '2026-11-21T08:00:00Z';
const db = useTestDb();

function batch(recorder: string, recordedAt: string) {
  const submission = {
    id: submissionIdOf('a batch of the tests'),
    kind: 'api' as const,
    recorder,
    demo: false,
    createdAt: NOW,
  };
  return { submission, cells: [], recordedAt };
}

describe('batches handed over with the seeds', () => {
  it('undo everything else when they fail', async () => {
    const twoOfOneId = [batch('甲', NOW), batch('乙', NOW)];
    await expect(seed(db(), { now: NOW, moreBatches: async () => twoOfOneId })).rejects.toThrow();
    expect(await db().$count(vintage)).toBe(0);
  });

  it('take their place in time among the published figures, once', async () => {
    const betweenReleases = batch('甲', '2026-04-20T00:00:00Z');
    await seed(db(), { now: NOW, moreBatches: async () => [betweenReleases] });
    await seed(db(), { now: NOW, moreBatches: async () => [betweenReleases] });
    const order = await db().select().from(vintage).orderBy(vintage.id);
    expect(order).toHaveLength(9);
    expect(order.map((each) => each.submissionId).indexOf(betweenReleases.submission.id)).toBe(2);
  });
});

describe('submission ids', () => {
  it('are valid, the same for the same words, and different for others', () => {
    expect(submissionIdOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(submissionIdOf('a')).toBe(submissionIdOf('a'));
    expect(submissionIdOf('a')).not.toBe(submissionIdOf('b'));
  });
});
