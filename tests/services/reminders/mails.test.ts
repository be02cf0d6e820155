import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { person, reminder } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { smtpMailer } from '#server/mail/smtp.ts';
import type { Mailer } from '#server/services/reminders/mailer.ts';
import { remind } from '#server/services/reminders/remind.ts';
import { useTestDb } from '../../setup/db.ts';
import { addAccount } from '../../setup/people.ts';
import { type MailServer, startMailServer } from '../../setup/smtp.ts';

const db = useTestDb();
let reached: string;
let servers: MailServer[] = [];

beforeAll(async () => {
  await seed(db(), { now: '2026-09-01T00:00:00Z' });
  const grants = [{ role: 'statistician', region: '310112' }] as const;
  reached = (await addAccount(db(), '闵行统计', { grants })).personId;
  await db().update(person).set({ email: 'stat@example.cn' }).where(eq(person.id, reached));
  await addAccount(db(), '没有邮箱', { grants });
});
beforeEach(() => db().delete(reminder));
afterEach(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  servers = [];
});

async function server(...options: Parameters<typeof startMailServer>): Promise<MailServer> {
  const started = await startMailServer(...options);
  servers.push(started);
  return started;
}

const by = (url: string): Mailer => smtpMailer({ url, from: '目标监测 <jiance@example.cn>' });
const at = (instant: string, mailer: Mailer) => ({
  db: db(),
  now: () => new Date(instant),
  mailer,
  publicUrl: 'https://jiance.example.cn',
});

async function mail() {
  const [row] = await db()
    .select()
    .from(reminder)
    .where(and(eq(reminder.personId, reached), eq(reminder.channel, 'mail')));
  return row!;
}

function refusal(responseCode: number): Error & { responseCode: number } {
  return Object.assign(new Error(responseCode < 500 ? 'try later' : 'no such mailbox'), { responseCode });
}

it('writes to whoever has an address, once, in Chinese and then in English, with a way back', async () => {
  const { url, received } = await server();
  const runs = [
    remind(at('2026-10-15T09:00:00+08:00', by(url))),
    remind(at('2026-10-15T09:00:00+08:00', by(url))),
  ];
  await Promise.all(runs);
  await remind(at('2026-10-15T10:00:00+08:00', by(url)));
  expect(received.map(({ to }) => to)).toEqual([['stat@example.cn']]);
  const [, body] = received[0]!.source.split('\r\n\r\n');
  const text = Buffer.from(body!, 'base64').toString('utf8');
  expect(text).toContain('闵行区');
  expect(text).toContain('今天到期');
  expect(text.indexOf('Minhang')).toBeGreaterThan(text.indexOf('今天到期'));
  expect(text).toContain('due today');
  expect(text).toContain('https://jiance.example.cn/collections');
  expect(received[0]!.source).toMatch(/^From: =\?UTF-8\?.*<jiance@example\.cn>/m);
  expect(received[0]!.source).toMatch(/^Message-ID: <reminder-\d+\.\d+@jiance\.example\.cn>/m);
  expect(await mail()).toMatchObject({ attempts: 1, fault: null });
  expect((await mail()).sentAt).not.toBeNull();
});

it('keeps why a mail did not go out, waits, and sends it once the server is back', async () => {
  const gone = await startMailServer();
  await gone.stop();
  await remind(at('2026-10-15T09:00:00+08:00', by(gone.url)));
  expect(await mail()).toMatchObject({
    attempts: 1,
    sentAt: null,
    fault: expect.stringContaining('ECONNREFUSED'),
  });

  const back = await server(gone.port);
  await remind(at('2026-10-15T09:04:59+08:00', by(back.url)));
  expect(back.received, 'the second attempt waits five minutes').toHaveLength(0);
  await remind(at('2026-10-15T09:05:00+08:00', by(back.url)));
  await remind(at('2026-10-15T11:00:00+08:00', by(back.url)));
  expect(back.received).toHaveLength(1);
  expect(await mail()).toMatchObject({ attempts: 2, fault: null });
});

it('gives up after five attempts', async () => {
  const gone = await startMailServer();
  await gone.stop();
  const times = ['09:00', '09:05', '09:30', '11:00', '21:00'];
  for (const [index, time] of times.entries()) {
    await remind(at(`2026-10-15T${time}:00+08:00`, by(gone.url)));
    expect((await mail()).attempts).toBe(index + 1);
  }
  const back = await server(gone.port);
  await remind(at('2026-10-15T23:00:00+08:00', by(back.url)));
  expect(back.received).toHaveLength(0);
});

it.each([
  [451, 1, 'a server that says later is asked again'],
  [550, 5, 'one that says never is not'],
])('after an answer of %s there were %s attempts: %s', async (code, attempts) => {
  const { url } = await server(0, () => refusal(code));
  await remind(at('2026-10-15T09:00:00+08:00', by(url)));
  expect(await mail()).toMatchObject({
    attempts,
    sentAt: null,
    fault: expect.stringMatching(/later|mailbox/),
  });
});

it('does not send again what may have gone out', async () => {
  const { url, received } = await server();
  const fallsOver: Mailer = () => Promise.reject(new Error('the machine went down'));
  await expect(remind(at('2026-10-15T09:00:00+08:00', fallsOver))).rejects.toThrow('went down');
  await remind(at('2026-10-15T12:00:00+08:00', by(url)));
  expect(received).toHaveLength(0);
  expect(await mail()).toMatchObject({ attempts: 1, sentAt: null, fault: null });
});
