import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';

/** AuthenticationOk and ReadyForQuery, as PostgreSQL writes them. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

it('a connection that is cut at its first statement fails for whoever asked, and for nobody else', async () => {
  const statements: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(WELCOME);
      socket.once('data', (bytes) => {
        statements.push(bytes.toString('latin1'));
        socket.destroy();
      });
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const unheard: unknown[] = [];
  const note = (reason: { port?: number[] }) => {
    if (reason.port?.includes(port)) unheard.push(reason);
  };
  process.on('unhandledRejection', note);
  try {
    const databaseUrl = `postgres://monitor@127.0.0.1:${port}/monitor`;
    const opening = openDatabase({ databaseUrl, dataDir: '/nowhere', applicationName: 'test' });
    await expect(opening).rejects.toThrow(/连不上 PostgreSQL 服务器.*CONNECTION_CLOSED/);
    await new Promise(setImmediate);
    expect(unheard).toEqual([]);
    expect(statements[0]).toContain('server_version');
  } finally {
    process.off('unhandledRejection', note);
    server.close();
  }
});
