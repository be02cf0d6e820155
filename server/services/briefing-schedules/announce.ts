import { type Action, may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findDemoPeople, insertNotices, type NewNotice } from '#db/queries/briefing-notices.ts';
import { findLineage } from '#db/queries/lineage.ts';
import { findHolders } from '#db/queries/reminders.ts';
import type { ServiceContext } from '../context.ts';

/** Whom each kind of news is for: any of these actions, in the region. */
const READERS: Record<NewNotice['kind'], readonly Action[]> = {
  drafted: ['briefing.write', 'briefing.check'],
  issued: ['briefing.write', 'briefing.check', 'briefing.issue'],
  failed: ['briefing.write', 'briefing.schedule'],
};

interface News {
  kind: NewNotice['kind'];
  issueId: string | null;
  runId: number | null;
  region: RegionCode;
  demo: boolean;
}

/** Tells whoever works on briefings of a region, each once: in the app and, where they have an address, by mail. */
export async function announce(
  { db, now, mails }: Pick<ServiceContext, 'db' | 'now'> & { mails: boolean },
  { kind, issueId, runId, region, demo }: News,
): Promise<void> {
  const lineage = await findLineage(db, region);
  const demoPeople = await findDemoPeople(db);
  const createdAt = now().toISOString();
  const told = (await findHolders(db)).filter(
    ({ personId, grants }) =>
      demoPeople.has(personId) === demo &&
      READERS[kind].some((action) => may({ grants, scopes: null, demo }, action, lineage)),
  );
  const notices = told.flatMap(({ personId, email }): NewNotice[] => {
    const one = { kind, issueId, runId, personId, createdAt, attempts: 0 };
    const reached = mails && email.includes('@') && !email.toLowerCase().endsWith('.invalid');
    return reached
      ? [
          { ...one, channel: 'app' },
          { ...one, channel: 'mail' },
        ]
      : [{ ...one, channel: 'app' }];
  });
  await insertNotices(db, notices);
}
