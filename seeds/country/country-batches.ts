import { randomUUID } from 'node:crypto';
import { addDays } from '#core/domain/calendar.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Publication } from '#db/queries/publish-many.ts';

/** Days after a quarter's end. */
const FIRST_AFTER = 30;
const REVISED_AFTER = 75;

export const COUNTRY_RECORDER = '演示国家（演示数据）';

/** Who brings what and when: for each quarter its first figures, and later their revisions. Without the figures. */
export function countryBatches(
  periods: readonly Period[],
  { planId, regionId, now }: { planId: number; regionId: number; now: IsoInstant },
): Publication[] {
  return periods.flatMap((period) =>
    [FIRST_AFTER, REVISED_AFTER].map((days) => {
      const due = `${addDays(periodEnd(period), days)}T02:00:00.000Z`;
      const recordedAt = due < now ? due : now;
      const submission = {
        id: randomUUID(),
        kind: 'demo' as const,
        planId,
        regionId,
        period,
        recorder: COUNTRY_RECORDER,
        note: days === FIRST_AFTER ? '演示数据：初步数' : '演示数据：修订数',
        demo: true,
        createdAt: recordedAt,
      };
      return { submission, cells: [], recordedAt };
    }),
  );
}
