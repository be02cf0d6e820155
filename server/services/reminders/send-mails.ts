import { chinaDate } from '#core/domain/calendar.ts';
import { RETURNED } from '#core/domain/collection/reminder-stage.ts';
import { reminderText } from '#core/domain/collection/reminder-words.ts';
import { formatPeriod } from '#core/domain/format.ts';
import {
  closeAttempt,
  findMailsToSend,
  giveUpMails,
  type ReminderRecord,
  takeMail,
} from '#db/queries/reminders.ts';
import type { Collected } from '../collections/collect.ts';
import type { Mail, Mailer } from './mailer.ts';
import type { Reminding } from './remind.ts';

/** After so many attempts a mail is given up. */
export const MOST_ATTEMPTS = 5;

const MINUTE_MS = 60_000;
/** How long after a reminder was made its first, second … attempt may begin. */
const ATTEMPT_AFTER_MS = [0, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS);

/**
 * Sends the mails that wait, each at most once: a mail is taken up in the database before it is handed over, and one
 * whose fate is not known is not sent again. One that no longer helps, as the report came in, is given up.
 *
 * @returns how many went out
 */
export async function sendMails(
  { db, now, mailer, publicUrl }: Reminding & { mailer: Mailer },
  collected: readonly Collected[],
): Promise<number> {
  const standings = new Map(collected.map((one) => [`${one.duty.id} ${one.period}`, one]));
  const waiting = await findMailsToSend(db, MOST_ATTEMPTS);
  const place = ({ dutyId, period }: ReminderRecord) => standings.get(`${dutyId} ${period}`);
  const settled = waiting.filter((one) => isSettled(one.stage, place(one)));
  await giveUpMails(
    db,
    settled.map(({ id }) => id),
    '发出前已经提交，不再发送',
    MOST_ATTEMPTS,
  );
  let sent = 0;
  for (const one of waiting) {
    const where = place(one);
    if (settled.includes(one) || !where) continue;
    const { id, attempts, createdAt } = one;
    if (now().getTime() < Date.parse(createdAt) + ATTEMPT_AFTER_MS[attempts]!) continue;
    if (!(await takeMail(db, id, attempts))) continue;
    const outcome = await mailer(mailOf(one, where, publicUrl));
    if (outcome.kind === 'sent') {
      await closeAttempt(db, id, { sentAt: now().toISOString() });
      sent += 1;
    } else {
      const { fault, again } = outcome;
      await closeAttempt(db, id, { fault, attempts: again ? attempts + 1 : MOST_ATTEMPTS });
    }
  }
  return sent;
}

/** Whether a reminder has become idle: what it asks for was done, or the duty no longer asks for it. */
export function isSettled(stage: string, collected: Collected | undefined): boolean {
  if (!collected) return true;
  const { state, correction } = collected.standing;
  if (stage.startsWith(RETURNED)) return state !== 'returned' && correction !== 'returned';
  return state !== 'not_started' && state !== 'draft';
}

/** In both languages, Chinese first: which one a person reads is not known here. */
function mailOf(one: ReminderRecord, { term }: Collected, publicUrl: string | null): Mail {
  const { region, planTitle, planTitleEn, period, stage, email } = one;
  const nameEn = one.regionNameEn ?? region.name;
  const link = (word: string) => (publicUrl === null ? [] : ['', `${word}${publicUrl}/collections`]);
  const about = { period, stage, day: chinaDate(one.createdAt), ...term };
  const lines = [
    reminderText({ region: region.name, planTitle, ...about }, 'zh'),
    ...link('填报：'),
    '',
    '—',
    '',
    reminderText({ region: nameEn, planTitle: planTitleEn, ...about }, 'en'),
    ...link('Report: '),
  ];
  const chinese = `【目标监测】${region.name}${formatPeriod(period, 'zh')}数据报送提醒`;
  return {
    id: `reminder-${one.id}.${Date.parse(one.createdAt)}@${hostOf(publicUrl)}`,
    to: email,
    subject: `${chinese} / Report due: ${nameEn}, ${formatPeriod(period, 'en')}`,
    text: lines.join('\n'),
  };
}

function hostOf(publicUrl: string | null): string {
  return publicUrl === null ? 'robot-plan-monitor.invalid' : new URL(publicUrl).hostname;
}
