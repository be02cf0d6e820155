import { chinaDate } from '#core/domain/calendar.ts';
import { type Recipient, recipientsOf } from '#core/domain/collection/recipients.ts';
import { climbsOf, REMINDING_FROM_HOUR, RETURNED, stageOn } from '#core/domain/collection/reminder-stage.ts';
import type { IsoDate, RegionCode } from '#core/domain/units.ts';
import { findDuties } from '#db/queries/duties.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { findHolders, type HolderRecord, insertReminders, type NewReminder } from '#db/queries/reminders.ts';
import { type Collected, collect } from '../collections/collect.ts';
import type { ServiceContext } from '../context.ts';
import type { Mailer } from './mailer.ts';
import { sendMails } from './send-mails.ts';

const HOUR_MS = 3_600_000;

export interface Reminding extends Pick<ServiceContext, 'db' | 'now'> {
  /** Null = no mails are sent. */
  mailer: Mailer | null;
  /** Where people reach the site, for the link in a mail; null = none is written. */
  publicUrl: string | null;
}

/**
 * Reminds whoever has to report what is open and not handed in, and whoever has a report returned: each person once for
 * each stage, in the app and, where they have an address and mails are set up, by mail. May run as often as one likes and
 * on several servers: what was made or sent already is not made or sent again.
 *
 * @returns how many reminders were made and how many mails went out in this run
 */
export async function remind(reminding: Reminding): Promise<{ made: number; sent: number }> {
  const { db, now, mailer } = reminding;
  const collected = await collect(reminding, await findDuties(db));
  const day = chinaDate(new Date(now().getTime() - REMINDING_FROM_HOUR * HOUR_MS).toISOString());
  const lineages = await findLineages(db);
  const holders = await findHolders(db);
  const createdAt = now().toISOString();
  const rows = collected.flatMap((one) => {
    const stage = stageOf(one, day);
    if (stage === null) return [];
    const lineage = lineages.get(one.duty.region.code) ?? [];
    return recipientsFor(stage, lineage, holders).flatMap(({ personId, escalated }): NewReminder[] => {
      const row = { dutyId: one.duty.id, period: one.period, stage: stage.name, personId, escalated };
      const reachable =
        mailer !== null && hasAddress(holders.find((holder) => holder.personId === personId)!);
      const channels = reachable ? (['app', 'mail'] as const) : (['app'] as const);
      return channels.map((channel) => ({ ...row, channel, createdAt, attempts: 0 }));
    });
  });
  const made = await insertReminders(db, rows);
  const sent = mailer === null ? 0 : await sendMails({ ...reminding, mailer }, collected);
  return { made, sent };
}

interface Reached {
  /** As the table keeps it. */
  name: string;
  climbs: ReturnType<typeof climbsOf>;
}

function stageOf({ standing, term, reports }: Collected, day: IsoDate): Reached | null {
  const returned = reports.find(({ state }) => state === 'returned');
  if (returned) return { name: `${RETURNED}-${returned.decidedAt ?? returned.id}`, climbs: [] };
  if (standing.state !== 'not_started' && standing.state !== 'draft') return null;
  const stage = stageOn(term, day);
  return stage && { name: stage, climbs: climbsOf(stage) };
}

function recipientsFor(
  { climbs }: Reached,
  lineage: readonly RegionCode[],
  holders: readonly HolderRecord[],
): Recipient[] {
  return recipientsOf(lineage, holders, climbs);
}

/** Addresses under `.invalid` stand for none. */
function hasAddress({ email }: HolderRecord): boolean {
  return email.includes('@') && !email.toLowerCase().endsWith('.invalid');
}
