import { once } from 'node:events';
import { connect } from 'node:net';

export interface Load {
  /** Answers a second. */
  rate: number;
  /** Of the time to an answer, milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Asks one address again and again over so many connections, each with one request under way, and only counts what
 * comes back: whole answers by their content-length, which costs the machine little beside what is measured.
 *
 * @throws Error for any answer but 200
 */
export async function loadOf(
  url: string,
  headers: Record<string, string>,
  connections: number,
  durationMs: number,
): Promise<Load> {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = `GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  const times: number[] = [];
  const start = performance.now();
  const end = start + durationMs;
  await Promise.all(
    Array.from({ length: connections }, () => askUntil(end, { hostname, port, request }, times)),
  );
  const took = performance.now() - start;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
  return { rate: times.length / (took / 1000), p50: at(0.5), p99: at(0.99) };
}

async function askUntil(
  end: number,
  { hostname, port, request }: { hostname: string; port: string; request: string },
  times: number[],
): Promise<void> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  let asked = performance.now();
  let missing = 0;
  let head = '';
  await new Promise<void>((done, fail) => {
    const take = (bytes: Buffer): void => {
      let body = bytes.length;
      if (missing === 0) {
        head += bytes.toString('latin1');
        const border = head.indexOf('\r\n\r\n');
        if (border < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
          fail(new Error(head.slice(0, 300)));
          return;
        }
        missing = Number(length);
        body = head.length - border - 4;
        head = '';
      }
      missing -= body;
      if (missing > 0) return;
      const now = performance.now();
      times.push(now - asked);
      if (now >= end) {
        done();
        return;
      }
      asked = now;
      socket.write(request);
    };
    socket.on('data', (bytes) => take(bytes as Buffer));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('The connection was closed')));
    socket.write(request);
  }).finally(() => {
    socket.removeAllListeners('close');
    socket.destroy();
  });
}
