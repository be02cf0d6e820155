import nodemailer from 'nodemailer';
import type { Mail, Mailer, MailOutcome } from '../services/reminders/mailer.ts';

const TIMEOUT_MS = 20_000;
const LONGEST_FAULT = 300;

/**
 * Whether mail to a server may go only once the connection is encrypted: to every machine but this one. An address with
 * `?requireTLS=false` says otherwise.
 */
export function mustEncrypt(url: string): boolean {
  return !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

/** A mailer by SMTP. A connection is made for each mail: there are few of them, hours apart. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport({
    url,
    requireTLS: mustEncrypt(url),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return async ({ id, to, subject, text }: Mail): Promise<MailOutcome> => {
    try {
      await transport.verify();
    } catch (error) {
      return { kind: 'failed', fault: faultOf(error), again: true };
    }
    try {
      // Written the same way however much of the text is Chinese.
      const textEncoding = 'base64';
      await transport.sendMail({ from, to, subject, text, textEncoding, messageId: `<${id}>` });
      return { kind: 'sent' };
    } catch (error) {
      // Without a word from the server nobody knows whether the mail went out, so it is not sent again.
      const code = (error as { responseCode?: unknown }).responseCode;
      return { kind: 'failed', fault: faultOf(error), again: typeof code === 'number' && code < 500 };
    }
  };
}

function faultOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAULT);
}
