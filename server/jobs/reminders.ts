import type { Database } from '#db/client.ts';
import type { Config } from '../config.ts';
import { smtpMailer } from '../mail/smtp.ts';
import { remind } from '../services/reminders/remind.ts';
import { repeat, type Stop } from './repeat.ts';

const FIRST_MS = 15_000;
const EVERY_MS = 5 * 60_000;

/** Looks every few minutes whether somebody has to be reminded. */
export function startReminding(
  { db, isAlmostFull }: Pick<Database, 'db' | 'isAlmostFull'>,
  { smtpUrl, mailFrom, publicUrl }: Config,
  now: () => Date,
  failed: (error: unknown) => void,
): Stop {
  const mailer = smtpUrl && mailFrom ? smtpMailer({ url: smtpUrl, from: mailFrom }) : null;
  return repeat(() => remind({ db, now, mailer, publicUrl }), {
    firstMs: FIRST_MS,
    everyMs: EVERY_MS,
    failed,
    rests: isAlmostFull,
  });
}
