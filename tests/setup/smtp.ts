import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string[];
  /** Headers and text, as they came over the wire. */
  source: string;
}

export interface MailServer {
  url: string;
  port: number;
  received: Received[];
  stop: () => Promise<void>;
}

/**
 * A real SMTP server on 127.0.0.1 that keeps what it gets.
 * @param answer what it says to a whole message: nothing = accepted, else the error that it answers with
 */
export async function startMailServer(
  port = 0,
  answer: () => (Error & { responseCode?: number }) | null = () => null,
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refused = answer();
        if (!refused) {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ to, source: Buffer.concat(parts).toString('utf8') });
        }
        done(refused);
      });
    },
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const bound = (listening.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
