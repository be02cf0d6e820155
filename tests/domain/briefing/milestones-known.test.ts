import { expect, test } from 'vitest';
import { tellingOf } from '#core/domain/briefing/milestones-known.ts';

/** What was known of a day in June: the newest report first, by what it says was done. */
test.each<[what: string, doneOn: string | null, recordedAt: string, tells: boolean]>([
  ['reported on the day', null, '2026-06-30T10:00:00+08:00', true],
  ['reported late on the day, in China', null, '2026-06-30T15:59:00Z', true],
  ['reported the day after, in China', null, '2026-06-30T16:00:00Z', false],
  ['reported later, done by then', '2026-06-30', '2026-08-10T10:00:00+08:00', true],
  ['reported later, done later', '2026-07-01', '2026-08-10T10:00:00+08:00', false],
])('%s', (_, doneOn, recordedAt, tells) => {
  const report = { doneOn, recordedAt };
  expect(tellingOf([report], '2026-06-30')).toEqual(tells ? [report] : []);
});
