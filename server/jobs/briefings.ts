import type { Database } from '#db/client.ts';
import type { Papers } from '../briefing/papers.ts';
import type { Config } from '../config.ts';
import { smtpMailer } from '../mail/smtp.ts';
import { makeFilesLeft } from '../services/briefing-issues/make-files.ts';
import { sendNotices } from '../services/briefing-schedules/notices.ts';
import { draftScheduled } from '../services/briefing-schedules/run.ts';
import { repeat, type Stop } from './repeat.ts';

const FIRST_MS = 20_000;
const EVERY_MS = 60_000;

/** Every minute drafts what is due by schedule, goes on with files that were left, and sends what has to be told. */
export function startBriefings(
  { db, isAlmostFull }: Pick<Database, 'db' | 'isAlmostFull'>,
  { smtpUrl, mailFrom, publicUrl }: Config,
  papers: Papers,
  now: () => Date,
  failed: (error: unknown) => void,
): Stop {
  const mailer = smtpUrl && mailFrom ? smtpMailer({ url: smtpUrl, from: mailFrom }) : null;
  const work = async () => {
    // None waits for another one that fails.
    await draftScheduled({ db, now, mails: mailer !== null, failed }).catch(failed);
    await makeFilesLeft({ db, now, papers }).catch(failed);
    if (mailer) await sendNotices({ db, now }, mailer, publicUrl);
  };
  return repeat(work, { firstMs: FIRST_MS, everyMs: EVERY_MS, failed, rests: isAlmostFull });
}
