import type { BriefingNotices } from '#core/contract/briefing-schedules.ts';
import { noticeText } from '#core/domain/briefing/life/notice-words.ts';
import { AppError } from '#core/domain/errors.ts';
import { periodFromKey } from '#core/domain/period.ts';
import {
  closeNoticeMail,
  findNoticeMails,
  findNoticesOf,
  markNoticesRead,
  type NoticeRecord,
  takeNoticeMail,
} from '#db/queries/briefing-notices.ts';
import type { ServiceContext } from '../context.ts';
import type { Mail, Mailer } from '../reminders/mailer.ts';

const MOST_LISTED = 50;
const MOST_ATTEMPTS = 5;
const MINUTE_MS = 60_000;
/** How long after a notice its first, second … attempt may begin. */
const ATTEMPT_AFTER_MS = [0, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS);

/** What the caller was told of briefings, newest first. @throws AppError `unauthenticated` for a visitor */
export async function listNotices({ db, actor }: ServiceContext): Promise<BriefingNotices> {
  const found = await findNoticesOf(db, requirePerson(actor.personId), MOST_LISTED);
  const items = found.map((notice) => ({
    id: notice.id,
    kind: notice.kind,
    issue: notice.issue,
    createdAt: notice.createdAt,
    readAt: notice.readAt,
    zh: textOf(notice, 'zh'),
    en: textOf(notice, 'en'),
  }));
  return { items, unread: items.filter(({ readAt }) => readAt === null).length };
}

/** Takes note of all of them. */
export async function readNotices(context: ServiceContext): Promise<BriefingNotices> {
  await markNoticesRead(context.db, requirePerson(context.actor.personId), context.now().toISOString());
  return listNotices(context);
}

/** Sends the mails that wait, each at most once; what certainly did not go out is tried again later. */
export async function sendNotices(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  mailer: Mailer,
  publicUrl: string | null,
): Promise<void> {
  for (const notice of await findNoticeMails(db, MOST_ATTEMPTS)) {
    const { id, attempts, createdAt } = notice;
    if (now().getTime() < Date.parse(createdAt) + ATTEMPT_AFTER_MS[attempts]!) continue;
    if (!(await takeNoticeMail(db, id, attempts))) continue;
    const outcome = await mailer(mailOf(notice, publicUrl));
    if (outcome.kind === 'sent') await closeNoticeMail(db, id, { sentAt: now().toISOString() });
    else
      await closeNoticeMail(db, id, {
        fault: outcome.fault,
        attempts: outcome.again ? attempts + 1 : MOST_ATTEMPTS,
      });
  }
}

function mailOf(notice: NoticeRecord, publicUrl: string | null): Mail {
  const host = publicUrl === null ? 'robot-plan-monitor.invalid' : new URL(publicUrl).hostname;
  const text = textOf(notice, 'zh');
  const path = notice.issue === null ? '/briefings?tab=schedules' : `/briefings/${notice.issue}`;
  return {
    id: `briefing-${notice.id}.${Date.parse(notice.createdAt)}@${host}`,
    to: notice.email,
    subject: `【目标监测】${text}`,
    text: publicUrl === null ? text : `${text}\n\n${publicUrl}${path}`,
  };
}

function textOf(
  { kind, title, number, correction, period, plans, runFault }: NoticeRecord,
  locale: 'zh' | 'en',
) {
  return noticeText(
    {
      kind,
      title: title ?? (plans ?? []).join('、'),
      number,
      correction,
      period: period === null ? null : periodFromKey(period),
      fault: runFault,
    },
    locale,
  );
}

function requirePerson(personId: string | null): string {
  if (personId !== null) return personId;
  throw new AppError('unauthenticated', { zh: '查看通知需要先登录。', en: 'Sign in to see notices.' });
}
